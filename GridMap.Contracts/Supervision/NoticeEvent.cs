namespace GridMap.Contracts.Supervision;

/// <summary>Something that happened to a notice; none is ever changed or deleted.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Step">What.</param>
/// <param name="Text">Reason, answer or word.</param>
/// <param name="DueOn">Last day that it set; null where it set none.</param>
public sealed record NoticeEvent(DateTimeOffset At, string By, NoticeStepKind Step, string Text, DateOnly? DueOn);
