namespace GridMap.Domain.Supervision;

/// <summary>One thing that happened to a supervision notice.</summary>
/// <param name="Kind">What.</param>
/// <param name="By">Account of who did it.</param>
/// <param name="On">The day, Beijing time.</param>
/// <param name="Text">Reason, answer or word; never empty.</param>
/// <param name="DueOn">Last day for the answer: <see cref="NoticeStepKind.Issue"/> and <see cref="NoticeStepKind.SendBack"/>.</param>
public sealed record NoticeStep(NoticeStepKind Kind, Guid By, DateOnly On, string Text, DateOnly? DueOn);
