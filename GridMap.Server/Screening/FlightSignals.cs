using GridMap.Domain;
using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Server.Grids;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Screening;

/// <summary>What flights saw at places; and where a certificate proves the ground was seen and nothing was found, that.</summary>
internal sealed class FlightSignals(GridMapDb db, CellDirectory cells) : IPlaceSignalSource
{
    /// <summary>A yard and what stands in it.</summary>
    private const double YardMetres = 60;

    public async Task<IReadOnlyList<PlaceSignal>> ReadAsync(PlaceGround<string> ground, string areaCode, CancellationToken cancellation)
    {
        var within = new AreaScope([areaCode]);
        var sites = await db.Sites.AsNoTracking().Within(within, row => row.AreaCode).Where(row => row.TankCount > 0 && row.LicensedPremises == null)
            .Join(db.Orthophotos, site => site.OrthophotoId, flight => flight.Id, (site, flight) => new { site.Longitude, site.Latitude, site.Score, site.TankCount, site.SeenAt, flight.FileName })
            .OrderBy(site => site.SeenAt).ToListAsync(cancellation);
        var signals = new Dictionary<string, PlaceSignal>(StringComparer.Ordinal);
        foreach (var site in sites)
        {
            if (ground.FindNearest(new LonLat(site.Longitude, site.Latitude), YardMetres) is { } near)
            {
                signals[near.Id] = new PlaceSignal(
                    near.Id, SignalKind.Seen, Math.Clamp(site.Score, 0.01, 1), CaseRules.DayOf(site.SeenAt), site.FileName,
                    Phrase.Of("screened.seen", ("tankCount", site.TankCount), ("fileName", site.FileName)));
            }
        }

        var grid = await cells.CurrentAsync(cancellation);
        var proven = await db.Cells.AsNoTracking().Within(within, row => row.Code).Where(row => !row.IsRetired && row.CertifiedAt != null)
            .Select(row => new { row.Code, row.CertifiedAt }).ToDictionaryAsync(row => row.Code, row => row.CertifiedAt, cancellation);
        foreach (var (key, position) in ground.Places)
        {
            if (grid.Find(position) is { } cell && proven.GetValueOrDefault(cell.Code) is { } at
                && !(signals.GetValueOrDefault(key)?.On is { } seen && seen >= CaseRules.DayOf(at)))
            {
                signals[key] = new PlaceSignal(
                    key, SignalKind.SeenClean, 1, CaseRules.DayOf(at), cell.Code, Phrase.Of("screened.seenClean", ("cell", cell.Code), ("on", CaseRules.DayOf(at))));
            }
        }

        return [.. signals.Values];
    }
}
