using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;

namespace GridMap.Domain.Supervision;

/// <summary>What a unit's cases say of its work up to a day, told from their steps alone, so that any past day can be told again.</summary>
/// <param name="Confirmed">Cases confirmed at least once.</param>
/// <param name="InTime">Stages that ended on or before their last day, of all that ended.</param>
/// <param name="Closed">Cases closed, of those confirmed.</param>
/// <param name="SentBack">Acceptances refused, of those asked for.</param>
/// <param name="Relapsed">Cases that came back, of those ever closed.</param>
/// <param name="Overdue">Open cases past their last day.</param>
public sealed record CaseTally(int Confirmed, Proportion InTime, Proportion Closed, Proportion SentBack, Proportion Relapsed, int Overdue)
{
    /// <summary>Counts cases as they stood at the end of a day. Merged ones are left out: they count with the case they went on in.</summary>
    /// <param name="cases">All of the unit's.</param>
    /// <param name="limits">Limits of the campaign.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="day">The day, Beijing time.</param>
    public static CaseTally Of(IEnumerable<Case> cases, CaseLimits limits, WorkCalendar calendar, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var (confirmed, overdue, inTime, closed, sentBack, relapsed) = (0, 0, default(Proportion), default(Proportion), default(Proportion), default(Proportion));
        foreach (var one in cases)
        {
            if (AsOf(one, day) is not { State: not CaseState.Merged } read) continue;
            if (CaseClock.Find(read, limits, calendar, day) is { IsOverdue: true, IsStanding: false }) overdue++;
            inTime += StagesInTime(read, limits, calendar);
            sentBack += new Proportion(Count(read, CaseStepKind.RefuseAcceptance), Count(read, CaseStepKind.AskAcceptance));
            if (Count(read, CaseStepKind.Confirm) == 0) continue;
            confirmed++;
            closed += new Proportion(read.IsOpen ? 0 : 1, 1);
            if (Count(read, CaseStepKind.Close) > 0) relapsed += new Proportion(read.Round > 1 ? 1 : 0, 1);
        }

        return new CaseTally(confirmed, inTime, closed, sentBack, relapsed, overdue);
    }

    /// <summary>The case as it stood at the end of a day; null when it was not opened yet.</summary>
    private static Case? AsOf(Case one, DateOnly day)
    {
        var steps = one.Steps.Where(step => CaseRules.DayOf(step.At) <= day).ToList();
        return steps.Count == 0 ? null : steps.Count == one.Steps.Count ? one : Case.Read(one.Id, steps);
    }

    /// <summary>Each stage is judged on the day on which it ended, by the clock as it ran the moment before.</summary>
    private static Proportion StagesInTime(Case read, CaseLimits limits, WorkCalendar calendar)
    {
        var inTime = default(Proportion);
        var now = Case.Open(read.Id, read.Steps[0]);
        foreach (var step in read.Steps.Skip(1))
        {
            var ended = CaseRules.DayOf(step.At);
            var before = CaseClock.Find(now, limits, calendar, ended);
            now = ((CaseOutcome.Taken)now.Take(step)).Case; // they were taken before
            if (before is not null && CaseClock.Find(now, limits, calendar, ended)?.Stage != before.Stage && now.State is not CaseState.Merged) inTime += new Proportion(before.IsOverdue ? 0 : 1, 1);
        }

        return inTime;
    }

    private static int Count(Case read, CaseStepKind kind) => read.Steps.Count(step => step.Kind == kind);
}
