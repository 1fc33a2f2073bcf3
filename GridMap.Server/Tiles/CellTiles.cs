using System.Runtime.CompilerServices;
using GridMap.Domain.Areas;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.People;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Tiles;

/// <summary>Draws tiles of the grid and the areas above it, from memory.</summary>
internal sealed class CellTiles(CellDirectory cells, AreaDirectory areas, SuspectTally suspects, SweepStates sweeps, TimeProvider clock)
{
    private const int LeastCellLabelZoom = 13;

    // A cell or area that changes is another object, so a projected shape never goes stale.
    private readonly ConditionalWeakTable<object, WorldShape> _shapes = [];

    /// <summary>Changes whenever a tile could look different; sweeps grow old by the day.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellation)
    {
        await suspects.EnsureLoadedAsync(cancellation);
        var (grid, known) = (await cells.CurrentAsync(cancellation), await areas.CurrentAsync(cancellation));
        return $"{grid.Version}.{known.Version}.{suspects.Version}.{clock.GetUtcNow():yyyyMMdd}";
    }

    /// <summary>The tile as one account sees it; empty when nothing of its scope lies there.</summary>
    public async Task<byte[]> DrawAsync(TileAddress tile, AreaScope scope, CancellationToken cancellation)
    {
        await suspects.EnsureLoadedAsync(cancellation);
        var canvas = new TileCanvas(tile);
        DrawCells(canvas, await cells.CurrentAsync(cancellation), scope);
        DrawAreas(canvas, await areas.CurrentAsync(cancellation), scope);
        return canvas.Finish();
    }

    private void DrawCells(TileCanvas canvas, CellSnapshot grid, AreaScope scope)
    {
        var polygons = canvas.Layer("cells");
        var labels = canvas.Tile.Zoom >= LeastCellLabelZoom ? canvas.Layer("cell-labels") : null;
        foreach (var cell in grid.Index.Touching(canvas.Tile.Bounds))
        {
            if (!scope.Covers(cell.Code.Text) || TileCanvas.IsTooSmall(cell.Shape.EnvelopeInternal, canvas.Tile.Zoom))
            {
                continue;
            }

            var known = grid.ByCode[cell.Code.Text];
            var count = suspects.Of(known.Code);
            var shape = ShapeOf(cell, cell.Shape);
            canvas.Polygon(
                polygons, shape,
                ("code", known.Code), ("name", cell.Name), ("sweep", sweeps.Of(known).ToString()),
                ("suspected", (long)count.Suspected), ("confirmed", (long)count.Confirmed), ("scene", known.SceneScore is { } scene ? Math.Round(scene, 3) : -1.0));
            if (labels is not null)
            {
                canvas.Point(labels, shape.Label, ("code", known.Code), ("name", cell.Name));
            }
        }
    }

    private void DrawAreas(TileCanvas canvas, AreaSnapshot known, AreaScope scope)
    {
        var outlines = canvas.Layer("areas");
        var labels = canvas.Layer("area-labels");
        var bounds = canvas.Tile.Bounds;
        foreach (var area in known.InOrder)
        {
            if (area.Shape is not { IsEmpty: false } polygon || canvas.Tile.Zoom < LeastZoom(area.Level)
                || !scope.Covers(area.Code.Text) || !bounds.Intersects(polygon.EnvelopeInternal))
            {
                continue;
            }

            var shape = ShapeOf(area, polygon);
            canvas.Polygon(outlines, shape, ("code", area.Code.Text), ("name", area.Name), ("level", area.Level.ToString()));
            canvas.Point(labels, shape.Label, ("code", area.Code.Text), ("name", area.Name), ("level", area.Level.ToString()));
        }
    }

    private static int LeastZoom(AreaLevel level) => level switch
    {
        AreaLevel.City or AreaLevel.County => 0,
        AreaLevel.Township => 9,
        _ => 11,
    };

    private WorldShape ShapeOf(object owner, Geometry shape) => _shapes.GetValue(owner, _ => new WorldShape(shape));
}
