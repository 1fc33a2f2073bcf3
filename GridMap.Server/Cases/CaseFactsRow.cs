namespace GridMap.Server.Cases;

/// <summary>What was known of a place at a time; never changed, never deleted.</summary>
internal sealed class CaseFactsRow
{
    public Guid CaseId { get; set; }

    /// <summary>From 1 without gaps.</summary>
    public int Number { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }

    /// <summary><see cref="Contracts.Cases.CaseFacts"/> as JSON.</summary>
    public required string Facts { get; set; }
}
