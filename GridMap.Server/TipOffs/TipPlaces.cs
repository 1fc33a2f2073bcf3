using GridMap.Contracts.TipOffs;
using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.Storage;
using NetTopologySuite.Geometries;

namespace GridMap.Server.TipOffs;

/// <summary>Where a report belongs.</summary>
internal sealed class TipPlaces(AreaDirectory areas, CellDirectory cells)
{
    /// <summary>The cell a place lies in, or else the narrowest area whose bounds hold it; null when it lies outside all of them.</summary>
    public async Task<string?> FindAsync(LonLat place, CancellationToken cancellation)
    {
        if ((await cells.CurrentAsync(cancellation)).Find(place)?.Code is { } cell)
        {
            return cell;
        }

        var point = new Point(place.Longitude, place.Latitude);
        return (await areas.CurrentAsync(cancellation)).InOrder.Where(area => area.HasPolygon && area.Shape!.Covers(point)) // Has one.
            .MaxBy(area => area.Code.Text.Length)?.Code.Text;
    }

    /// <summary>Cities and counties with their bounds, for the public map: what any atlas shows.</summary>
    public async Task<IReadOnlyList<TipArea>> OutlinesAsync(CancellationToken cancellation) =>
    [
        .. (await areas.CurrentAsync(cancellation)).InOrder.Where(area => area.HasPolygon && area.Level is AreaLevel.City or AreaLevel.County)
            .Select(area => new TipArea(area.Code.Text, area.Name, area.Shape!.ToGeoJson())), // Has one.
    ];
}
