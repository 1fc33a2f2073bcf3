using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;

namespace GridMap.Domain.Supervision;

/// <summary>What one case adds to the numbers of its unit, as it stood at the end of a day.</summary>
public sealed record CaseScore
{
    /// <summary>The case as it stood.</summary>
    public required Case Case { get; init; }

    /// <summary>Confirmed at least once.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>Confirmed and closed.</summary>
    public bool IsClosed => IsConfirmed && !Case.IsOpen;

    /// <summary>Closed at least once.</summary>
    public required bool WasClosed { get; init; }

    /// <summary>It came back after it was closed.</summary>
    public bool IsRelapsed => WasClosed && Case.Round > 1;

    /// <summary>Past its last day.</summary>
    public required bool IsOverdue { get; init; }

    /// <summary>How often acceptance was asked for.</summary>
    public required int Asked { get; init; }

    /// <summary>How often it was refused.</summary>
    public required int SentBack { get; init; }

    /// <summary>Stages that ended, in their order.</summary>
    public required IReadOnlyList<EndedStage> Stages { get; init; }

    /// <summary>Reads a case as it stood at the end of a day.</summary>
    /// <param name="one">The case with all its steps.</param>
    /// <param name="limits">Limits of the campaign.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="day">The day, Beijing time.</param>
    /// <returns>Null when it was not opened yet, or counts with the case it went on in.</returns>
    public static CaseScore? Find(Case one, CaseLimits limits, WorkCalendar calendar, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (AsOf(one, day) is not { State: not CaseState.Merged } read) return null;
        return new CaseScore
        {
            Case = read,
            IsConfirmed = Count(read, CaseStepKind.Confirm) > 0,
            WasClosed = Count(read, CaseStepKind.Close) > 0,
            IsOverdue = CaseClock.Find(read, limits, calendar, day) is { IsOverdue: true, IsStanding: false },
            Asked = Count(read, CaseStepKind.AskAcceptance),
            SentBack = Count(read, CaseStepKind.RefuseAcceptance),
            Stages = StagesOf(read, limits, calendar),
        };
    }

    /// <summary>Whether the case is in a list behind one of its unit's numbers.</summary>
    public bool IsIn(SupervisionList list) => list switch
    {
        SupervisionList.Confirmed => IsConfirmed,
        SupervisionList.Closed => IsClosed,
        SupervisionList.Unclosed => IsConfirmed && !IsClosed,
        SupervisionList.InTime => Stages.Any(stage => stage.IsInTime),
        SupervisionList.Late => Stages.Any(stage => !stage.IsInTime),
        SupervisionList.SentBack => SentBack > 0,
        SupervisionList.Relapsed => IsRelapsed,
        SupervisionList.Overdue => IsOverdue,
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "Unknown list."),
    };

    /// <summary>The case as it stood at the end of a day; null when it was not opened yet.</summary>
    private static Case? AsOf(Case one, DateOnly day)
    {
        var steps = one.Steps.Where(step => CaseRules.DayOf(step.At) <= day).ToList();
        return steps.Count == 0 ? null : steps.Count == one.Steps.Count ? one : Case.Read(one.Id, steps);
    }

    /// <summary>Each stage is judged on the day on which it ended, by the clock as it ran the moment before.</summary>
    private static List<EndedStage> StagesOf(Case read, CaseLimits limits, WorkCalendar calendar)
    {
        var stages = new List<EndedStage>();
        var now = Case.Open(read.Id, read.Steps[0]);
        foreach (var step in read.Steps.Skip(1))
        {
            var ended = CaseRules.DayOf(step.At);
            var before = CaseClock.Find(now, limits, calendar, ended);
            now = ((CaseOutcome.Taken)now.Take(step)).Case; // they were taken before
            if (before is not null && CaseClock.Find(now, limits, calendar, ended)?.Stage != before.Stage && now.State is not CaseState.Merged)
            {
                stages.Add(new EndedStage(before.Stage, ended, before.LastDay, !before.IsOverdue));
            }
        }

        return stages;
    }

    private static int Count(Case read, CaseStepKind kind) => read.Steps.Count(step => step.Kind == kind);
}
