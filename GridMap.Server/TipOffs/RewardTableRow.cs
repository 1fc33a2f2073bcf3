namespace GridMap.Server.TipOffs;

/// <summary>A version of an area's rule table of rewards; never changed.</summary>
internal sealed class RewardTableRow
{
    public required string AreaCode { get; set; }

    public int Number { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }

    /// <summary>JSON of <see cref="Contracts.TipOffs.RewardRule"/>s.</summary>
    public required string Rules { get; set; }
}
