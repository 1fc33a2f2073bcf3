using GridMap.Contracts;
using GridMap.Contracts.Labels;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Labels;

/// <summary>Labels as they stand now: what the verdicts on each picture say together.</summary>
internal sealed class LabelReader(GridMapDb db, FlightScoreBook flights)
{
    private const int MaxRows = 500;

    /// <summary>Pictures with labels, by site.</summary>
    /// <param name="within">Areas.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="rows">Sites to go through; a page may hold fewer, because a site may have nothing to teach.</param>
    public async Task<Page<LabelledChip>> ListAsync(AreaScope within, Guid? after, int? rows, CancellationToken cancellation)
    {
        var take = Math.Clamp(rows ?? 100, 1, MaxRows);
        var matching = db.Labels.AsNoTracking().Within(within, row => row.AreaCode).Where(row => row.ChipSha256 != null);
        var total = await matching.Select(row => row.SiteId).Distinct().CountAsync(cancellation);
        var sites = matching.Select(row => row.SiteId).Distinct();
        sites = after is { } last ? sites.Where(id => id.CompareTo(last) > 0) : sites;
        var page = await sites.OrderBy(id => id).Take(take + 1).ToListAsync(cancellation);
        var shown = page.Take(take).ToList();
        var said = await matching.Where(row => shown.Contains(row.SiteId)).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancellation);
        var (histories, scores) = (said.ToLookup(row => row.SiteId), await flights.ReadAsync(said.Select(row => row.OrthophotoId), cancellation));
        return new Page<LabelledChip>(
            [.. shown.Select(id => LabelRows.ToChip([.. histories[id]], scores)).OfType<LabelledChip>()],
            total, page.Count > take ? shown[^1].ToString() : null);
    }

    /// <summary>Hash of a labelled picture in the areas given; null when there is none.</summary>
    public async Task<string?> FindChipAsync(Guid siteId, AreaScope within, CancellationToken cancellation) =>
        await db.Labels.AsNoTracking().Within(within, row => row.AreaCode).Where(row => row.SiteId == siteId && row.ChipSha256 != null)
            .OrderByDescending(row => row.At).Select(row => row.ChipSha256).FirstOrDefaultAsync(cancellation);
}
