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
        return Of(cases.Select(one => CaseScore.Find(one, limits, calendar, day)).OfType<CaseScore>());
    }

    /// <summary>Adds up what cases add.</summary>
    public static CaseTally Of(IEnumerable<CaseScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var (confirmed, overdue, inTime, closed, sentBack, relapsed) = (0, 0, default(Proportion), default(Proportion), default(Proportion), default(Proportion));
        foreach (var score in scores)
        {
            overdue += score.IsOverdue ? 1 : 0;
            inTime += new Proportion(score.Stages.Count(stage => stage.IsInTime), score.Stages.Count);
            sentBack += new Proportion(score.SentBack, score.Asked);
            if (!score.IsConfirmed) continue;
            confirmed++;
            closed += new Proportion(score.IsClosed ? 1 : 0, 1);
            if (score.WasClosed) relapsed += new Proportion(score.IsRelapsed ? 1 : 0, 1);
        }

        return new CaseTally(confirmed, inTime, closed, sentBack, relapsed, overdue);
    }
}
