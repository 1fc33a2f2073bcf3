using GridMap.Client.Map;
using GridMap.Contracts.Incidents;

namespace GridMap.Client.Workspace;

internal static class IncidentExtent
{
    /// <summary>West, south, east, north of things on a map; null when there are none.</summary>
    public static double[]? Of(IEnumerable<IncidentItem> items)
    {
        var boxes = items.Select(item => OutlineExtent.Of(item.Geometry)).OfType<double[]>().ToList();
        return boxes.Count is 0 ? null : [boxes.Min(box => box[0]), boxes.Min(box => box[1]), boxes.Max(box => box[2]), boxes.Max(box => box[3])];
    }
}
