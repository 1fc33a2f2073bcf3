using GridMap.Contracts.Supervision;

namespace GridMap.Server.Supervision;

/// <summary>One thing that happened to a notice; never changed, never deleted.</summary>
internal sealed class NoticeEventRow
{
    public Guid NoticeId { get; set; }

    /// <summary>The notice's version since.</summary>
    public int Number { get; set; }

    public DateTimeOffset At { get; set; }

    public Guid AccountId { get; set; }

    public required string By { get; set; }

    public NoticeStepKind Step { get; set; }

    public required string Text { get; set; }

    public DateOnly? DueOn { get; set; }
}
