namespace GridMap.Server.Ledgers;

/// <summary>A county's ledger as it stood; never changed, never deleted.</summary>
internal sealed class LedgerFreezeRow
{
    public Guid Id { get; set; }

    public Guid CampaignId { get; set; }

    public int Round { get; set; }

    /// <summary>The county.</summary>
    public required string AreaCode { get; set; }

    /// <summary>From 1 for the county and round.</summary>
    public int Number { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }

    public int Rows { get; set; }

    /// <summary>Of <see cref="Body"/>.</summary>
    public required string Sha256 { get; set; }

    /// <summary><see cref="FrozenLine"/>s as JSON, personal data included.</summary>
    public required byte[] Body { get; set; }
}
