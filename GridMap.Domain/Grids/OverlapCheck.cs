using GridMap.Domain.Geo;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.OverlayNG;

namespace GridMap.Domain.Grids;

/// <summary>Which imported cells lie over one another, and by how much.</summary>
internal static class OverlapCheck
{
    /// <summary>One issue a pair, on the later feature.</summary>
    public static IEnumerable<GridIssue> Find(IReadOnlyList<(GridFeature Feature, GridCell Cell)> cells, double leastSquareMetres)
    {
        if (cells.Count == 0) yield break;
        // One frame for all, so that shared vertices stay shared.
        var frame = LocalFrame.For(cells[0].Cell.Shape);
        var ground = cells.Select(pair => frame.ToMetric(pair.Cell.Shape)).ToArray();
        var tree = new STRtree<int>();
        for (var i = 0; i < ground.Length; i++) tree.Insert(ground[i].EnvelopeInternal, i);
        for (var i = 0; i < ground.Length; i++)
        {
            IPreparedGeometry? prepared = null;
            foreach (var j in tree.Query(ground[i].EnvelopeInternal).Where(j => j < i).Order())
            {
                // Neighbours' bounds mostly touch along a line, which settles it without an overlay.
                if (ground[i].EnvelopeInternal.Intersection(ground[j].EnvelopeInternal).Area <= leastSquareMetres) continue;
                prepared ??= PreparedGeometryFactory.Prepare(ground[i]);
                if (!prepared.Intersects(ground[j])) continue;
                var shared = OverlayNGRobust.Overlay(ground[i], ground[j], NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection).Area;
                if (shared > leastSquareMetres) yield return Issue(cells[i], cells[j], shared);
            }
        }
    }

    private static GridIssue Issue((GridFeature Feature, GridCell Cell) later, (GridFeature Feature, GridCell Cell) earlier, double squareMetres) => new(
        GridIssueKind.Overlap, IsError: false, later.Feature.Number, later.Cell.Code.Text, "geometry",
        Phrase.Of(
            "grid.overlap",
            ("otherCode", earlier.Cell.Code.Text),
            ("otherFeature", earlier.Feature.Number),
            ("areaSquareMetres", squareMetres)));
}
