using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Contracts.Live;
using GridMap.Domain;
using GridMap.Domain.Alerts;
using GridMap.Server.Storage;
using AlertState = GridMap.Contracts.Alerts.AlertState;

namespace GridMap.Server.Alerts;

internal static class AlertRows
{
    public static AlertSummary ToSummary(this AlertRow row) => new(
        row.Id, row.Kind, row.AreaCode, row.Longitude, row.Latitude, row.Subject, row.SubjectId, ReadMessage(row.Message),
        row.State, row.Before is not null, row.RaisedAt, row.ChangedAt, row.ClearedAt, row.Occurrence, row.By, row.Note, row.Version);

    public static KnownAlert ToKnown(this AlertRow row)
    {
        var message = ReadMessage(row.Message);
        return new KnownAlert(row.Id, row.Key, row.ClearedAt is not null, new Phrase(message.Key, message.Arguments));
    }

    public static Alert ToAlert(this AlertRow row) => new(
        (Domain.Alerts.AlertState)row.State, (Domain.Alerts.AlertState?)row.Before, row.ClearedAt is not null, row.Occurrence, row.Version);

    /// <summary>Takes over an alert's next value.</summary>
    public static void Take(this AlertRow row, Alert next, DateTimeOffset at)
    {
        row.State = (AlertState)next.State;
        row.Before = (AlertState?)next.Before;
        row.ClearedAt = next.IsCleared ? row.ClearedAt ?? at : null;
        row.Occurrence = next.Occurrence;
        row.Version = next.Version;
        row.ChangedAt = at;
    }

    public static string Write(Phrase sentence) =>
        JsonSerializer.Serialize(new Message(sentence.Key, sentence.Arguments), JsonSerializerOptions.Web);

    public static Message ReadMessage(string json) =>
        JsonSerializer.Deserialize<Message>(json, JsonSerializerOptions.Web) ?? throw new InvalidDataException("An alert has an empty message.");

    /// <summary>Tells the map how the alert is now, whatever the same transaction does to it later.</summary>
    public static void AnnounceAlert(this MapWriter writer, AlertRow row)
    {
        var summary = row.ToSummary();
        writer.Announce(MapChangeKind.Alert, row.AreaCode, row.Id, change => change with { Alert = summary });
    }
}
