using System.Runtime.CompilerServices;
using GridMap.Domain.Areas;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.People;

namespace GridMap.Server.Tiles;

/// <summary>Draws tiles of the grid and the areas above it, from memory.</summary>
internal sealed class CellTiles(CellDirectory cells, AreaDirectory areas, SuspectTally suspects, SweepStates sweeps, TimeProvider clock) : ITileSource
{
    private const int LeastCellLabelZoom = 13;

    private static readonly string[] StateNames = Enum.GetNames<Contracts.Grids.SweepState>();

    // A grid or register that changes is another object, so what was made of it never goes stale.
    private readonly ConditionalWeakTable<CellGround, Ground> _grounds = [];
    private readonly ConditionalWeakTable<AreaSnapshot, AreaPlan> _outlines = [];
    private CellSweepView? _swept;

    public string Name => "cells";

    /// <summary>Changes whenever the tile could look different; sweeps grow old by the day.</summary>
    public async Task<string> VersionAsync(TileAddress tile, CancellationToken cancellation)
    {
        await suspects.EnsureLoadedAsync(cancellation);
        var (grid, known) = (await cells.CurrentAsync(cancellation), await areas.CurrentAsync(cancellation));
        return $"{grid.Version}.{known.Version}.{GroundOf(grid).Tallies.Refresh(tile)}.{clock.GetUtcNow():yyyyMMdd}";
    }

    /// <summary>The tile as one account sees it; empty when nothing of its scope lies there.</summary>
    public async Task<byte[]> DrawAsync(TileAddress tile, AreaScope scope, CancellationToken cancellation)
    {
        await suspects.EnsureLoadedAsync(cancellation);
        var (grid, known) = (await cells.CurrentAsync(cancellation), await areas.CurrentAsync(cancellation));
        var (ground, swept) = (GroundOf(grid), SweptOf(grid));
        ground.Tallies.Refresh(tile);
        using var canvas = TileCanvas.Lend(tile);
        DrawCells(canvas, grid, ground, swept, scope);
        DrawAreas(canvas, known, swept, scope);
        return canvas.Finish();
    }

    private static void DrawCells(TileCanvas canvas, CellSnapshot grid, Ground ground, CellSweepView swept, AreaScope scope)
    {
        var (plan, tile, isEverywhere) = (ground.Plan, canvas.Tile, scope.IsEverywhere);
        var polygons = canvas.Layer("cells");
        var labels = canvas.Layer("cell-labels");
        var small = canvas.Layer("cell-bins");
        var bins = new CellBins(tile);
        foreach (var cell in plan.AnchoredIn(tile))
        {
            if (!plan.IsDrawn(cell, tile.Zoom) && (isEverywhere || scope.Covers(grid.InOrder[cell].Code)))
            {
                bins.Add(plan.AnchorOf(cell), swept.Of(cell), ground.Tallies.Of(cell), swept.SceneOf(cell));
            }
        }

        foreach (var cell in plan.Touching(tile.Box))
        {
            if (!plan.IsDrawn(cell, tile.Zoom))
            {
                continue;
            }

            var known = grid.InOrder[cell];
            if (!isEverywhere && !scope.Covers(known.Code))
            {
                continue;
            }

            var count = ground.Tallies.Of(cell);
            if (!plan.Shapes.WriteTo(cell, canvas.Geometry, tile, canvas.Clip) && tile.Holds(plan.AnchorOf(cell)))
            {
                // A sliver that the grid of this zoom swallows still counts.
                bins.Add(plan.AnchorOf(cell), swept.Of(cell), count, swept.SceneOf(cell));
            }

            if (!canvas.Geometry.IsEmpty)
            {
                polygons.Begin();
                polygons.TagUnique("code", known.Code);
                polygons.Tag("name", known.Name);
                polygons.Tag("sweep", NameOf(swept.Of(cell)));
                polygons.Tag("suspected", (long)count.Suspected);
                polygons.Tag("confirmed", (long)count.Confirmed);
                polygons.Tag("scene", Math.Round((double)swept.SceneOf(cell), 3));
                polygons.End(TileGeometryKind.Polygon, canvas.Geometry);
            }

            if (tile.Zoom >= LeastCellLabelZoom && plan.LabelOf(cell) is var label && tile.Holds(label))
            {
                canvas.BeginPoint(labels, label);
                labels.TagUnique("code", known.Code);
                labels.Tag("name", known.Name);
                canvas.EndPoint(labels);
            }
        }

        bins.WriteTo(small, canvas.Geometry);
    }

    private void DrawAreas(TileCanvas canvas, AreaSnapshot known, CellSweepView swept, AreaScope scope)
    {
        var outlines = canvas.Layer("areas");
        var labels = canvas.Layer("area-labels");
        var plan = _outlines.GetValue(known, made => new AreaPlan(made));
        Span<int> counts = stackalloc int[CellSweepView.States];
        for (var index = 0; index < known.InOrder.Count; index++)
        {
            var area = known.InOrder[index];
            if (!plan.Shapes.Boxes[index].Touches(canvas.Tile.Box) || canvas.Tile.Zoom < LeastZoom(area.Level) || !scope.Covers(area.Code.Text))
            {
                continue;
            }

            swept.Count(area.Code.Text, counts);
            plan.Shapes.WriteTo(index, canvas.Geometry, canvas.Tile, canvas.Clip);
            if (!canvas.Geometry.IsEmpty)
            {
                outlines.Begin();
                TagArea(outlines, area, counts);
                outlines.End(TileGeometryKind.Polygon, canvas.Geometry);
            }

            if (plan.LabelOf(index) is var label && canvas.Tile.Holds(label))
            {
                canvas.BeginPoint(labels, label);
                TagArea(labels, area, counts);
                canvas.EndPoint(labels);
            }
        }
    }

    private static void TagArea(TileLayer layer, Area area, ReadOnlySpan<int> counts)
    {
        layer.TagUnique("code", area.Code.Text);
        layer.Tag("name", area.Name);
        layer.Tag("level", area.Level.ToString());
        CellBins.TagSweeps(layer, counts);
    }

    private static string NameOf(Contracts.Grids.SweepState state) => StateNames[(int)state];

    private static int LeastZoom(AreaLevel level) => level switch
    {
        AreaLevel.City or AreaLevel.County => 0,
        AreaLevel.Township => 9,
        _ => 11,
    };

    private Ground GroundOf(CellSnapshot grid)
    {
        // Made once by whoever comes first; the others wait rather than project a city again.
        lock (_grounds)
        {
            return _grounds.GetValue(grid.Ground, made =>
            {
                var plan = new CellPlan(made);
                return new Ground(plan, new CellTallies(plan, grid.InOrder, suspects));
            });
        }
    }

    private CellSweepView SweptOf(CellSnapshot grid)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var known = _swept;
        return known is not null && known.IsOf(grid) && known.Day == day ? known : _swept = new CellSweepView(grid, sweeps, day);
    }

    private sealed record Ground(CellPlan Plan, CellTallies Tallies);
}
