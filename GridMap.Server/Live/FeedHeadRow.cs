namespace GridMap.Server.Live;

/// <summary>The one row that holds the newest sequence number.</summary>
internal sealed class FeedHeadRow
{
    public int Id { get; set; }

    public long Sequence { get; set; }
}
