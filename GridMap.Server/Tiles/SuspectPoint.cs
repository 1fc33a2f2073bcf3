using GridMap.Contracts.Suspects;

namespace GridMap.Server.Tiles;

/// <summary>A suspect as a tile shows it.</summary>
/// <param name="Target">The newest target opened for it; null when there is none.</param>
internal sealed record SuspectPoint(
    Guid Id, string Number, WorldPoint Place, string AreaCode, string? CellCode, SuspectStatus Status, double Score, float RadiusMetres,
    int TankCount, int StructureCount, DateTime FirstSeenAt, DateTime LastSeenAt, int Version, TargetMark? Target) : IStatusPoint<SuspectPoint>
{
    public static string Layer => "suspects";

    public static string ClusterLayer => "suspect-clusters";

    public static IReadOnlyList<string> CountTags { get; } = ["suspected", "confirmed", "dismissed"];

    public int StatusNumber => (int)Status;

    public bool IsLaterThan(SuspectPoint other) => Version > other.Version || (Version == other.Version && Target != other.Target);

    public void Tag(TileLayer layer, DateTimeOffset now)
    {
        layer.TagUnique("id", Id.ToString());
        layer.TagUnique("number", Number);
        layer.Tag("status", Status switch
        {
            SuspectStatus.Confirmed => nameof(SuspectStatus.Confirmed),
            SuspectStatus.Dismissed => nameof(SuspectStatus.Dismissed),
            _ => nameof(SuspectStatus.Suspected),
        });
        layer.Tag("score", Math.Round(Score, 3));
        layer.Tag("ageDays", PointAge.Days(FirstSeenAt, now));
        layer.Tag("unseenDays", PointAge.Days(LastSeenAt, now));
        layer.Tag("radius", Math.Round(RadiusMetres, 1));
        layer.Tag("tanks", (long)TankCount);
        layer.Tag("structures", (long)StructureCount);
        layer.Tag("cell", CellCode ?? "");
        layer.Tag("targetState", Target?.Status.ToString() ?? "");
        layer.Tag("finding", Target?.Finding?.ToString() ?? "");
    }
}
