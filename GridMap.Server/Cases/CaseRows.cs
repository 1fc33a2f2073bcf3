using System.Text.Json;
using System.Text.Json.Serialization;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Domain.Ledgers;
using GridMap.Server.Storage;

namespace GridMap.Server.Cases;

internal static class CaseRows
{
    // By their names: a kind that is put between others must not give rows that are stored another meaning.
    private static readonly JsonSerializerOptions Named = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static CaseSummary ToSummary(this CaseRow row) => new(
        row.Id, row.Number, row.SuspectId, row.SuspectNumber, row.Name, row.AreaCode, row.Longitude, row.Latitude, row.State, row.IsSuspended, row.Violation,
        row.Round, row.HandlerId, row.HandlerName, row.Stage, row.LastDay, row.NextRecheckOn, row.IsTransferred, row.MergedInto, row.OpenedAt, row.ChangedAt,
        row.Version);

    /// <summary>Tells the map how the case is now; who the parties are stays out of it.</summary>
    public static void AnnounceCase(this MapWriter writer, CaseRow row)
    {
        var summary = row.ToSummary();
        writer.Announce(MapChangeKind.Case, row.AreaCode, row.Id, change => change with { Case = summary });
    }

    public static string WriteStanding(LedgerStanding standing) => JsonSerializer.Serialize(standing, Named);

    /// <summary>Null in a row of an older server.</summary>
    public static LedgerStanding? FindStanding(this CaseRow row) => row.Standing is { } json ? JsonSerializer.Deserialize<LedgerStanding>(json, Named) : null;

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"A case's stored {typeof(T).Name} is empty.");
}
