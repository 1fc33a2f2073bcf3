namespace GridMap.Contracts.Cases;

/// <summary>A case's clock, explained.</summary>
/// <param name="Stage">The stage that runs.</param>
/// <param name="StartedOn">Day it began, Beijing time; the next working day is the first that counts.</param>
/// <param name="LastDay">Last day in time; while the clock stands still, as if it ran again tomorrow.</param>
/// <param name="WorkingDaysLeft">Working days from today to the last day; negative past it.</param>
/// <param name="IsStanding">True while it stands still.</param>
/// <param name="Escalation">Who should have heard of it by today.</param>
/// <param name="Lines">How the last day comes about, line by line.</param>
public sealed record CaseClockLines(
    CaseStage Stage, DateOnly StartedOn, DateOnly LastDay, int WorkingDaysLeft, bool IsStanding, EscalationLevel Escalation,
    IReadOnlyList<Message> Lines);
