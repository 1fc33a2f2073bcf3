using System.Globalization;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Suspects;
using GridMap.Server.Detections;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Targets;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Suspects;

/// <summary>Lists suspects and tells everything about one.</summary>
internal sealed class SuspectReader(GridMapDb db, AreaScope scope)
{
    private const int MaxRows = 500;

    /// <summary>Suspects, newest number first.</summary>
    public async Task<Page<SuspectSummary>> ListAsync(
        AreaScope within, SuspectStatus? status, string? after, int? rows, CancellationToken cancellation)
    {
        var take = Math.Clamp(rows ?? 100, 1, MaxRows);
        var matching = db.Suspects.AsNoTracking().Within(within, row => row.AreaCode);
        if (status is { } wanted)
        {
            matching = matching.Where(row => row.Status == wanted);
        }

        var total = await matching.CountAsync(cancellation);
        if (!string.IsNullOrEmpty(after))
        {
            matching = matching.Where(row => row.Number.CompareTo(after) < 0);
        }

        var page = await matching.OrderByDescending(row => row.Number).Take(take + 1).ToListAsync(cancellation);
        var next = page.Count > take ? page[take - 1].Number : null;
        return new Page<SuspectSummary>([.. page.Take(take).Select(row => row.ToSummary())], total, next);
    }

    public async Task<SuspectDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Suspects.AsNoTracking().SingleOrDefaultAsync(suspect => suspect.Id == id, cancellation) is not { } row
            || !scope.Covers(row.AreaCode))
        {
            return null;
        }

        var sites = await db.Sites.AsNoTracking().Where(site => site.SuspectId == id).OrderByDescending(site => site.SeenAt).ToListAsync(cancellation);
        var orthophotoIds = sites.Select(site => site.OrthophotoId).ToList();
        var names = await db.Orthophotos.AsNoTracking().Where(orthophoto => orthophotoIds.Contains(orthophoto.Id))
            .ToDictionaryAsync(orthophoto => orthophoto.Id, orthophoto => orthophoto.FileName, cancellation);
        var events = await db.SuspectEvents.AsNoTracking().Where(happened => happened.SuspectId == id)
            .OrderByDescending(happened => happened.At).ThenByDescending(happened => happened.Id).ToListAsync(cancellation);
        var target = await db.Targets.AsNoTracking().Where(candidate => candidate.SuspectId == id)
            .OrderByDescending(candidate => candidate.AssignedAt).FirstOrDefaultAsync(cancellation);
        var cellName = await db.Cells.AsNoTracking().Where(cell => cell.Code == row.CellCode).Select(cell => cell.Name).SingleOrDefaultAsync(cancellation);
        var latest = sites.Find(site => site.Id == row.SiteId) ?? sites.FirstOrDefault();
        return new SuspectDetail(
            row.ToSummary(),
            cellName,
            [.. (latest is null ? [] : Read<List<SuspectReason>>(latest.Reasons)).Concat(row.Reasons is { } told ? Read<List<SuspectReason>>(told) : [])
                .OrderBy(reason => reason.SpeaksAgainst).ThenByDescending(reason => reason.Weight)],
            [.. sites.Select(site => ToSighting(site, names.GetValueOrDefault(site.OrthophotoId, "")))],
            [.. events.Select(ToEvent)],
            target?.ToSummary(),
            row.PlaceId);
    }

    private static SuspectSighting ToSighting(SiteRow site, string fileName) => new(
        site.Id, site.OrthophotoId, fileName, site.SeenAt, site.Model, site.RoofAreaSquareMetres, site.BlueRoofCount,
        Read<List<DetectedObject>>(site.Objects),
        site.ChipSha256 is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Routes.Detections}/{site.Id}/chip"),
        site.ChipPixelBox is null ? null : Read<double[]>(site.ChipPixelBox));

    private static SuspectEvent ToEvent(SuspectEventRow row) => new(row.At, row.By, Read<Message>(row.Message), row.Note);

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web) ?? throw new InvalidDataException($"A stored {typeof(T).Name} is empty.");
}
