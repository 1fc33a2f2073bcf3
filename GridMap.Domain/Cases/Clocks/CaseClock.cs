using System.Collections.Immutable;

namespace GridMap.Domain.Cases.Clocks;

/// <summary>The one clock of a case: which stage runs, until when, and why, line by line.</summary>
public sealed record CaseClock
{
    /// <summary>The stage that runs.</summary>
    public required CaseStage Stage { get; init; }

    /// <summary>The day on which it began; the next working day is the first that counts.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>Last day that is in time. While the clock stands still, as if it ran again tomorrow.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Working days from today to the last day; negative past it.</summary>
    public required int WorkingDaysLeft { get; init; }

    /// <summary>True while it stands still.</summary>
    public required bool IsStanding { get; init; }

    /// <summary>Who should have heard of it by today.</summary>
    public required EscalationLevel Escalation { get; init; }

    /// <summary>How the last day comes about.</summary>
    public required IReadOnlyList<Phrase> Lines { get; init; }

    /// <summary>True past the last day.</summary>
    public bool IsOverdue => WorkingDaysLeft < 0;

    /// <summary>The clock of a case on a day.</summary>
    /// <param name="read">The case.</param>
    /// <param name="limits">Limits and ladder.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="today">The day.</param>
    /// <returns>Null when no stage runs: excluded, closed, or merged into another, whose clock then counts for both.</returns>
    public static CaseClock? Find(Case read, CaseLimits limits, WorkCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(calendar);
        if (StageOf(read.State) is not { } stage) return null;
        var steps = StepsOfStage(read, stage);
        var start = CaseRules.DayOf(steps[0].At);
        var days = limits.DaysOf(stage, read.Violation);
        var lines = new List<Phrase> { Phrase.Of("case.clockStart", ("stage", stage), ("day", start), ("workingDays", days)) };
        var pauses = PausesOf(read, lines, today);
        var last = calendar.After(start, days, day => !pauses.Any(pause => day >= pause.From && day < pause.Until));
        if (steps.LastOrDefault(step => step.Kind is CaseStepKind.Defer) is { NewLastDay: { } deferred } deferral)
        {
            var word = CaseRules.DayOf(deferral.At);
            lines.Add(Phrase.Of("case.clockDeferred", ("day", word), ("lastDay", deferred), ("reason", deferral.Reason!))); // the rules ask for it
            // Days on which the clock stands still after the deferral come on top of it.
            last = calendar.After(deferred, pauses.Sum(pause => calendar.Between(Max(pause.From, word).AddDays(-1), Max(pause.Until.AddDays(-1), Max(pause.From, word).AddDays(-1)))));
        }

        foreach (var year in Enumerable.Range(start.Year, last.Year - start.Year + 1).Where(year => !calendar.Knows(year))) lines.Add(Phrase.Of("case.clockYear", ("year", year)));
        var left = LeftOn(today, last, calendar);
        lines.Add(Phrase.Of(left < 0 ? "case.clockPast" : "case.clockLeft", ("lastDay", last), ("workingDays", Math.Abs(left))));
        return new CaseClock
        {
            Stage = stage,
            StartedOn = start,
            LastDay = last,
            WorkingDaysLeft = left,
            IsStanding = read.IsSuspended,
            Escalation = read.IsSuspended ? EscalationLevel.None : EscalationOn(today, last, limits, calendar),
            Lines = lines,
        };
    }

    /// <summary>Who should have heard on a day of a case whose clock runs.</summary>
    /// <param name="today">The day.</param>
    /// <param name="lastDay">Last day that is in time.</param>
    /// <param name="limits">The ladder.</param>
    /// <param name="calendar">Working days.</param>
    public static EscalationLevel EscalationOn(DateOnly today, DateOnly lastDay, CaseLimits limits, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(calendar);
        var left = LeftOn(today, lastDay, calendar);
        return limits.Ladder.Where(step => -left >= step.WorkingDaysPast).Select(step => step.Level).DefaultIfEmpty(EscalationLevel.None).Max();
    }

    // A last day that is over counts as past even where only a weekend lies between.
    private static int LeftOn(DateOnly today, DateOnly lastDay, WorkCalendar calendar) =>
        calendar.Between(today, lastDay) is var left && today > lastDay && left == 0 ? -1 : left;

    private static CaseStage? StageOf(CaseState state) => state switch
    {
        CaseState.Suspected => CaseStage.Dispatch,
        CaseState.Dispatched or CaseState.Verifying => CaseStage.Verification,
        CaseState.Confirmed or CaseState.Disposing => CaseStage.Disposal,
        CaseState.InAcceptance => CaseStage.Acceptance,
        _ => null,
    };

    /// <summary>From the step that began the stage on. A disposal that was sent back goes on from where it began.</summary>
    private static ImmutableList<CaseStep> StepsOfStage(Case read, CaseStage stage)
    {
        var first = stage switch
        {
            CaseStage.Dispatch => read.Steps.FindLastIndex(step => step.Kind is CaseStepKind.Open or CaseStepKind.HandBack or CaseStepKind.Reopen),
            // Handed on from one to another while nobody has been there, the first day stands.
            CaseStage.Verification => read.Steps.FindIndex(
                read.Steps.FindLastIndex(step => step.Kind is CaseStepKind.Open or CaseStepKind.HandBack or CaseStepKind.Reopen), step => step.Kind is CaseStepKind.Dispatch),
            CaseStage.Disposal => read.Steps.FindLastIndex(step => step.Kind is CaseStepKind.Confirm or CaseStepKind.Relapse),
            _ => read.Steps.FindLastIndex(step => step.Kind is CaseStepKind.AskAcceptance),
        };
        return read.Steps.GetRange(first, read.Steps.Count - first);
    }

    /// <summary>Days on which the clock stood still: from the day of suspension to the day before it ran again.</summary>
    private static List<(DateOnly From, DateOnly Until)> PausesOf(Case read, List<Phrase> lines, DateOnly today)
    {
        var pauses = new List<(DateOnly From, DateOnly Until)>();
        CaseStep? suspended = null;
        foreach (var step in read.Steps)
        {
            if (step.Kind is CaseStepKind.Suspend) suspended = step;
            if (step.Kind is CaseStepKind.Resume && suspended is not null)
            {
                Add(suspended, CaseRules.DayOf(step.At));
                suspended = null;
            }
        }

        if (suspended is not null) Add(suspended, Max(today, CaseRules.DayOf(suspended.At)).AddDays(1));
        return pauses;

        void Add(CaseStep suspend, DateOnly until)
        {
            var from = CaseRules.DayOf(suspend.At);
            if (until <= from) return;
            pauses.Add((from, until));
            lines.Add(Phrase.Of("case.clockPaused", ("from", from), ("to", until.AddDays(-1)), ("reason", suspend.Reason!))); // the rules ask for it
        }
    }

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
