using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GridMap.Domain.Grids;

/// <summary>Which imported cells reach outside the village their code names.</summary>
internal static class ParentCheck
{
    public static IEnumerable<GridIssue> Find(
        IReadOnlyList<(GridFeature Feature, GridCell Cell)> cells, IReadOnlyCollection<Area> areas, double leastSquareMetres)
    {
        var known = areas.ToDictionary(area => area.Code);
        foreach (var village in cells.GroupBy(pair => pair.Cell.VillageCode).OrderBy(group => group.Key))
        {
            if (!known.TryGetValue(village.Key, out var area))
            {
                var first = village.First();
                yield return Remark(first.Feature, first.Cell, Phrase.Of("grid.unknownVillage", ("villageCode", village.Key.Text), ("cellCount", village.Count())));
                continue;
            }

            // Without a polygon there is nothing to hold the cells against; a functional zone is like that.
            if (area.Shape is not { IsEmpty: false }) continue;
            foreach (var issue in Against(area, area.Shape, village, leastSquareMetres)) yield return issue;
        }
    }

    private static IEnumerable<GridIssue> Against(
        Area area, Geometry shape, IEnumerable<(GridFeature Feature, GridCell Cell)> cells, double leastSquareMetres)
    {
        var frame = LocalFrame.For(shape);
        var ground = frame.ToMetric(shape);
        var prepared = PreparedGeometryFactory.Prepare(ground);
        foreach (var (feature, cell) in cells)
        {
            var cellGround = frame.ToMetric(cell.Shape);
            if (prepared.Covers(cellGround)) continue;
            var outside = OverlayNGRobust.Overlay(cellGround, ground, SpatialFunction.Difference).Area;
            if (outside <= leastSquareMetres) continue;
            yield return Remark(feature, cell, Phrase.Of(
                "grid.outsideParent",
                ("villageCode", area.Code.Text),
                ("villageName", area.Name),
                ("areaSquareMetres", outside),
                ("shareOfCell", outside / cellGround.Area)));
        }
    }

    private static GridIssue Remark(GridFeature feature, GridCell cell, Phrase message) =>
        new(GridIssueKind.Parent, IsError: false, feature.Number, cell.Code.Text, "geometry", message);
}
