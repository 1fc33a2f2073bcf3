using GridMap.Domain.Detections;

namespace GridMap.Domain.Sites;

/// <summary>One order for detections whatever order they come in: tanks first, then north to south, west to east, best first.</summary>
internal sealed class DetectionOrder : IComparer<GroundDetection>
{
    public static readonly DetectionOrder Instance = new();

    public int Compare(GroundDetection? x, GroundDetection? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byClass = x.Class.CompareTo(y.Class);
        if (byClass != 0) return byClass;
        var byNorth = y.Position.Latitude.CompareTo(x.Position.Latitude);
        if (byNorth != 0) return byNorth;
        var byWest = x.Position.Longitude.CompareTo(y.Position.Longitude);
        return byWest != 0 ? byWest : y.Score.CompareTo(x.Score);
    }
}
