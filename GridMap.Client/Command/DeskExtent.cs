using GridMap.Client.Live;
using GridMap.Contracts.Areas;

namespace GridMap.Client.Command;

/// <summary>What the map shows when nothing says otherwise.</summary>
internal static class DeskExtent
{
    private const double MarginDegrees = 0.004;

    /// <summary>West, south, east, north: where there is a grid within the chosen area, or else the area, the flights, the suspects; null when none is.</summary>
    internal static double[]? Of(string areaCode, IReadOnlyList<AreaSummary> areas, MapState state) =>
        Of(areaCode, areas)
            ?? Union(state.Orthophotos.Select(photo => photo.Bounds).OfType<double[]>())
            ?? Union(state.Suspects.Select(suspect => new[]
            {
                suspect.Longitude - MarginDegrees, suspect.Latitude - MarginDegrees, suspect.Longitude + MarginDegrees, suspect.Latitude + MarginDegrees,
            }));

    /// <summary>The same where only the areas are known.</summary>
    internal static double[]? Of(string areaCode, IReadOnlyList<AreaSummary> areas)
    {
        var within = areas.Where(area => area.Bounds is not null && area.Code.StartsWith(areaCode, StringComparison.Ordinal)).ToList();
        return Union(within.Where(area => area is { Level: AreaLevel.Village, CellCount: > 0 }).Select(area => area.Bounds).OfType<double[]>())
            ?? Union(within.Select(area => area.Bounds).OfType<double[]>());
    }

    private static double[]? Union(IEnumerable<double[]> boxes) =>
        boxes.Aggregate((double[]?)null, (all, box) => all is null
            ? box
            : [Math.Min(all[0], box[0]), Math.Min(all[1], box[1]), Math.Max(all[2], box[2]), Math.Max(all[3], box[3])]);
}
