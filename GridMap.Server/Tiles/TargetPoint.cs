using GridMap.Contracts.Targets;

namespace GridMap.Server.Tiles;

/// <summary>A target as a tile shows it.</summary>
internal sealed record TargetPoint(
    Guid Id, Guid SuspectId, string SuspectNumber, WorldPoint Place, string AreaCode, TargetStatus Status, string InspectorName, string Finding,
    DateTime AssignedAt, int Version) : IStatusPoint<TargetPoint>
{
    public static string Layer => "targets";

    public static string ClusterLayer => "target-clusters";

    public static IReadOnlyList<string> CountTags { get; } = ["unassigned", "assigned", "accepted", "done", "withdrawn"];

    public int StatusNumber => (int)Status;

    public double Score => 0;

    public bool IsLaterThan(TargetPoint other) => Version > other.Version;

    public void Tag(TileLayer layer, DateTimeOffset now)
    {
        layer.TagUnique("id", Id.ToString());
        layer.Tag("suspectId", SuspectId.ToString());
        layer.Tag("number", SuspectNumber);
        layer.Tag("status", Status.ToString());
        layer.Tag("inspector", InspectorName);
        layer.Tag("finding", Finding);
        layer.Tag("ageDays", PointAge.Days(AssignedAt, now));
    }
}
