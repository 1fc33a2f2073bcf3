using GridMap.Client.Map;
using GridMap.Client.Words;

namespace GridMap.Client.Sweeps;

/// <summary>What the map shows where sweeps are planned.</summary>
internal static class SweepMap
{
    internal static MapLayers Layers { get; } = new(Detections: false, Heat: false, People: false, Markers: false);

    /// <summary>What is chosen, for the map's script.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="degrees">Where the knob of the angle stands; null shows none.</param>
    /// <param name="words">The reader's words.</param>
    /// <param name="isFixed">Whether nothing can be picked or dragged.</param>
    internal static object StateOf(SweepSheet sheet, double? degrees, Wording words, bool isFixed = false) => new
    {
        Cells = sheet.Cells.Select(cell => cell.Polygon).ToArray(),
        sheet.Drawn,
        sheet.Holes,
        sheet.Zones,
        sheet.OperationArea,
        TakeOffs = sheet.TakeOffs.Select(place => new[] { place.Longitude, place.Latitude }).ToArray(),
        Degrees = sheet.IsEmpty ? null : degrees,
        SortieLabel = words["Sweeps.TakeOffLabel"],
        IsFixed = isFixed,
    };
}
