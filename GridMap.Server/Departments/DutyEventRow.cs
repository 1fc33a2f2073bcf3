using GridMap.Contracts.Departments;

namespace GridMap.Server.Departments;

/// <summary>One thing that happened to a duty; never changed, never deleted.</summary>
internal sealed class DutyEventRow
{
    public Guid DutyId { get; set; }

    /// <summary>The duty's version since.</summary>
    public int Number { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }

    public DutyStepKind Step { get; set; }

    public string? Note { get; set; }
}
