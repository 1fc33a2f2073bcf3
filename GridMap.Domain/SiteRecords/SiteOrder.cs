namespace GridMap.Domain.SiteRecords;

/// <summary>The order of a record's operations, the same on every device: by turn, then by id.</summary>
internal sealed class SiteOrder : IComparer<SiteOperation>
{
    public static SiteOrder Instance { get; } = new();

    public int Compare(SiteOperation? x, SiteOperation? y) =>
        (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            _ => x.Turn != y.Turn ? x.Turn.CompareTo(y.Turn) : x.Id.CompareTo(y.Id),
        };
}
