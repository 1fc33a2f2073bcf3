using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Server.Detections;
using GridMap.Server.People;
using GridMap.Server.Storage;

namespace GridMap.Server.Suspects;

internal static class SuspectRows
{
    public static SuspectSummary ToSummary(this SuspectRow row) => new(
        row.Id, row.Number, row.Longitude, row.Latitude, row.RadiusMetres, row.Status, row.Score, row.CellCode, row.AreaCode,
        row.TankCount, row.StructureCount, row.FirstSeenAt, row.LastSeenAt, row.ChangedAt, row.OrthophotoId, row.Version);

    /// <summary>A new suspect from the site that shows it.</summary>
    /// <remarks>The site's area code is its cell where it lies in one: 14 or 15 digits.</remarks>
    public static SuspectRow FromSite(SiteRow site, string number, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Number = number,
        Longitude = site.Longitude,
        Latitude = site.Latitude,
        RadiusMetres = site.RadiusMetres,
        Status = SuspectStatus.Suspected,
        Score = site.Score,
        CellCode = site.AreaCode.Length > 12 ? site.AreaCode : null,
        AreaCode = site.AreaCode,
        TankCount = site.TankCount,
        StructureCount = site.StructureCount,
        FirstSeenAt = site.SeenAt,
        LastSeenAt = site.SeenAt,
        ChangedAt = at,
        OrthophotoId = site.OrthophotoId,
        SiteId = site.Id,
        Version = 1,
    };

    public static void AnnounceSuspect(this MapWriter writer, SuspectRow row) =>
        writer.Announce(MapChangeKind.Suspect, row.AreaCode, row.Id, change => change with { Suspect = row.ToSummary() });

    /// <param name="by">Who did it; null for the system.</param>
    public static SuspectEventRow Event(Guid suspectId, DateTimeOffset at, KnownAccount? by, Message message, string? note) => new()
    {
        Id = Guid.CreateVersion7(at),
        SuspectId = suspectId,
        At = at,
        AccountId = by?.Id,
        By = by?.DisplayName,
        Message = JsonSerializer.Serialize(message, JsonSerializerOptions.Web),
        Note = note,
    };
}
