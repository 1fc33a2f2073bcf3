using GridMap.Contracts.Supervision;

namespace GridMap.Server.Supervision;

/// <summary>What somebody said of a doubt; never changed, never deleted.</summary>
internal sealed class JudgementRow
{
    public Guid Id { get; set; }

    /// <summary>Names the doubt with its figures.</summary>
    public required string Key { get; set; }

    public DoubtVerdict Verdict { get; set; }

    public required string Note { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }
}
