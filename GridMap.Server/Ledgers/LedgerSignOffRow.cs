namespace GridMap.Server.Ledgers;

/// <summary>A county stands by a frozen ledger; never changed, never deleted.</summary>
internal sealed class LedgerSignOffRow
{
    public Guid FreezeId { get; set; }

    public Guid CampaignId { get; set; }

    public int Round { get; set; }

    /// <summary>The county.</summary>
    public required string AreaCode { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }

    public string? Note { get; set; }
}
