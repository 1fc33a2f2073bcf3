namespace GridMap.Server.Cases;

/// <summary>Somebody was shown a case's parties.</summary>
internal sealed class CasePartyReadingRow
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }
}
