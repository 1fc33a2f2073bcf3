namespace GridMap.Server.Live;

/// <summary>The one row that holds the newest sequence number.</summary>
internal sealed class FeedHeadRow
{
    public const int TheOne = 1;

    public int Id { get; set; }

    public long Sequence { get; set; }
}
