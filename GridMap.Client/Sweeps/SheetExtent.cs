using System.Text.Json;
using GridMap.Client.Map;
using GridMap.Contracts.Areas;

namespace GridMap.Client.Sweeps;

/// <summary>Where the map looks: west, south, east, north in degrees; null where nothing is known.</summary>
internal static class SheetExtent
{
    /// <summary>What is swept.</summary>
    internal static double[]? Of(SweepSheet sheet) => Around(sheet.Cells.Select(cell => cell.Polygon).Concat(sheet.Drawn));

    /// <summary>Villages that have cells; else whatever has a place.</summary>
    internal static double[]? Of(IReadOnlyList<AreaSummary> areas) =>
        Union(areas.Where(area => area is { Level: AreaLevel.Village, CellCount: > 0 }).Select(area => area.Bounds)) ?? Union(areas.Select(area => area.Bounds));

    private static double[]? Around(IEnumerable<JsonElement> shapes) => Union(shapes.Select(OutlineExtent.Of));

    private static double[]? Union(IEnumerable<double[]?> boxes)
    {
        var known = boxes.OfType<double[]>().ToList();
        return known.Count is 0 ? null : [known.Min(box => box[0]), known.Min(box => box[1]), known.Max(box => box[2]), known.Max(box => box[3])];
    }
}
