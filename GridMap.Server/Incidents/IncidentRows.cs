using System.Text.Json;
using GridMap.Contracts.Incidents;
using GridMap.Contracts.Live;
using GridMap.Server.Storage;

namespace GridMap.Server.Incidents;

internal static class IncidentRows
{
    public static IncidentSummary ToSummary(this IncidentRow row) => new(
        row.Id, row.Title, row.AreaCode, row.Reason, row.State, row.OpenedAt, row.OpenedBy, row.ClosedAt, row.ClosedBy, row.Items, row.LastNumber, row.ChangedAt);

    public static IncidentEntry ToEntry(this IncidentEntryRow row) =>
        new(row.Number, row.At, row.By, row.Step, row.Item is null ? null : ReadItem(row.Item), row.Text);

    public static IncidentItem ReadItem(string json) =>
        JsonSerializer.Deserialize<IncidentItem>(json, JsonSerializerOptions.Web) ?? throw new InvalidDataException("An incident's item is empty.");

    public static string Write(IncidentItem item) => JsonSerializer.Serialize(item, JsonSerializerOptions.Web);

    /// <summary>Tells the area's followers how far the incident is; what happened stays out of the feed.</summary>
    public static void AnnounceIncident(this MapWriter writer, IncidentRow row)
    {
        var mark = new IncidentMark(row.Id, row.LastNumber);
        writer.Announce(MapChangeKind.Incident, row.AreaCode, row.Id, change => change with { Incident = mark });
    }
}
