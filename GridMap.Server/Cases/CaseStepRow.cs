using GridMap.Contracts.Cases;

namespace GridMap.Server.Cases;

/// <summary>One thing that happened to a case; never changed, never deleted.</summary>
internal sealed class CaseStepRow
{
    public Guid CaseId { get; set; }

    /// <summary>From 1 without gaps, in the order in which the steps were taken.</summary>
    public int Number { get; set; }

    /// <summary>Made on the device.</summary>
    public Guid Id { get; set; }

    public CaseStepKind Kind { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public Guid AccountId { get; set; }

    /// <summary>The whole <see cref="CaseStepRecord"/> as JSON.</summary>
    public required string Body { get; set; }
}
