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
    private const int MostFound = 8;

    private Drawn? _drawn;

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

    /// <summary>Cities and counties for the public map, by the bounds that any atlas shows; where none are known, the box around the county's cells.</summary>
    public async Task<IReadOnlyList<TipArea>> OutlinesAsync(CancellationToken cancellation)
    {
        var (known, grid) = (await areas.CurrentAsync(cancellation), await cells.CurrentAsync(cancellation));
        if (_drawn is { } drawn && drawn.Areas == known.Version && drawn.Cells == grid.Version)
        {
            return drawn.Outlines;
        }

        List<TipArea> outlines =
        [
            .. known.InOrder.Where(area => area.Level is AreaLevel.County || (area.Level is AreaLevel.City && area.HasPolygon))
                .Select(area => (Area: area, Shape: ShapeOf(area, grid)))
                .Where(drawing => drawing.Shape is not null).Select(drawing => new TipArea(drawing.Area.Code.Text, drawing.Area.Name, drawing.Shape!.ToGeoJson())), // Filtered.
        ];
        _drawn = new Drawn(known.Version, grid.Version, outlines);
        return outlines;
    }

    /// <summary>Counties, townships and villages whose name, those above it before it, holds every word; the shortest names first, for they match most.</summary>
    public async Task<IReadOnlyList<TipArea>> LookForAsync(string text, CancellationToken cancellation)
    {
        var (known, grid) = (await areas.CurrentAsync(cancellation), await cells.CurrentAsync(cancellation));
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
        {
            return [];
        }

        return
        [
            .. known.InOrder.Where(area => area.Level is not AreaLevel.City && area.Name.Contains(words[^1], StringComparison.OrdinalIgnoreCase))
                .Select(area => (Area: area, Name: known.PathOf(area)))
                .Where(found => words.All(word => found.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .OrderBy(found => found.Area.Name.Length).ThenBy(found => found.Area.Code.Text, StringComparer.Ordinal)
                .Select(found => (found.Area, found.Name, Shape: ShapeOf(found.Area, grid))).Where(found => found.Shape is not null)
                .Take(MostFound).Select(found => new TipArea(found.Area.Code.Text, found.Name, found.Shape!.ToGeoJson())), // Filtered.
        ];
    }

    /// <summary>Its bounds, or else the box around its cells; null where neither is known.</summary>
    private static Geometry? ShapeOf(Area area, CellSnapshot grid)
    {
        if (area.HasPolygon)
        {
            return area.Shape;
        }

        var box = new Envelope();
        foreach (var cell in grid.InOrder.Where(cell => cell.Code.StartsWith(area.Code.Text, StringComparison.Ordinal)))
        {
            box.ExpandToInclude(cell.Ground.Bounds);
        }

        return box.IsNull ? null : GeometryFactory.Default.ToGeometry(box);
    }

    private sealed record Drawn(long Areas, long Cells, IReadOnlyList<TipArea> Outlines);
}
