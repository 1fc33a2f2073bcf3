using GridMap.Domain.Cases.Clocks;

namespace GridMap.Domain.Campaigns;

/// <summary>A campaign as the office has set it: its days, its limits, and the holidays that it knows beyond the table.</summary>
public sealed record Campaign
{
    /// <summary>As people say it.</summary>
    public required string Name { get; init; }

    /// <summary>The three phases in their order. They may overlap, as the plan's do: the sweep begins while mobilisation ends.</summary>
    public required IReadOnlyList<CampaignPhase> Phases { get; init; }

    /// <summary>Rounds of reporting, numbered from 1 by their days.</summary>
    public required IReadOnlyList<ReportingRound> Rounds { get; init; }

    /// <summary>Last day of the written report with the ledger.</summary>
    public required DateOnly FinalReportOn { get; init; }

    /// <summary>Working days of each stage, and who hears of what takes longer.</summary>
    public CaseLimits Limits { get; init; } = new();

    /// <summary>Days off that the table of holidays does not have, or has as worked.</summary>
    public IReadOnlyList<DateOnly> DaysOff { get; init; } = [];

    /// <summary>Days that are worked although they are a weekend's or the table has them off.</summary>
    public IReadOnlyList<DateOnly> DaysWorked { get; init; } = [];

    /// <summary>The city's plan against illegal small chemical workshops, 2020-10 to 2021-07.</summary>
    public static Campaign OfThePlan { get; } = new()
    {
        Name = "非法违法“小化工”专项整治行动（2020—2021）",
        Phases =
        [
            new(CampaignPhaseKind.Mobilisation, new(2020, 10, 1), new(2020, 11, 30)),
            new(CampaignPhaseKind.Sweep, new(2020, 11, 1), new(2021, 4, 30)),
            new(CampaignPhaseKind.Consolidation, new(2021, 5, 1), new(2021, 7, 31)),
        ],
        Rounds = [new(1, new(2020, 11, 30)), new(2, new(2021, 1, 31)), new(3, new(2021, 4, 30))],
        FinalReportOn = new(2021, 7, 9),
    };

    /// <summary>First day.</summary>
    public DateOnly StartsOn => Phases.Min(phase => phase.FromOn);

    /// <summary>Last day: of the last phase or of the final report, whichever is later.</summary>
    public DateOnly EndsOn => Phases.Max(phase => phase.ToOn) is var last && last > FinalReportOn ? last : FinalReportOn;

    /// <summary>The number under which the final report is handed in, as if it were one more round.</summary>
    public int FinalRound => Rounds.Count + 1;

    /// <summary>The state's table of holidays with the campaign's own days put over it.</summary>
    public WorkCalendar Calendar => StateHolidays.Calendar.With(DaysOff, DaysWorked);

    /// <summary>Day of a round; <see cref="FinalRound"/> has that of the final report. Null when there is no such round.</summary>
    public DateOnly? FindDueOn(int round) => round == FinalRound ? FinalReportOn : Rounds.FirstOrDefault(one => one.Number == round)?.DueOn;

    /// <summary>The phase of a day: the one that began last. Null before the first and after the last.</summary>
    public CampaignPhaseKind? FindPhase(DateOnly day) => Phases.Where(phase => phase.FromOn <= day && day <= phase.ToOn).MaxBy(phase => phase.FromOn)?.Kind;

    /// <summary>All days of the campaign in their order, seen from a day.</summary>
    public IReadOnlyList<CampaignDate> DatesFrom(DateOnly today)
    {
        var calendar = Calendar;
        return
        [
            .. Phases.Select(phase => Date(CampaignDateKind.PhaseBegins, phase.FromOn, phase.Kind, null))
                .Concat(Rounds.Select(round => Date(CampaignDateKind.RoundDue, round.DueOn, null, round.Number)))
                .Append(Date(CampaignDateKind.FinalReport, FinalReportOn, null, FinalRound))
                .OrderBy(date => date.On).ThenBy(date => date.Kind),
        ];

        CampaignDate Date(CampaignDateKind kind, DateOnly on, CampaignPhaseKind? phase, int? round) =>
            new(kind, on, phase, round, on.DayNumber - today.DayNumber, calendar.Between(today, on));
    }

    /// <summary>Which of several is the campaign of a day: one that runs, the latest begun; else the last that ran; else the first to come.</summary>
    /// <returns>Null of none.</returns>
    public static T? Choose<T>(IEnumerable<T> campaigns, Func<T, Campaign> of, DateOnly day)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(campaigns);
        ArgumentNullException.ThrowIfNull(of);
        return campaigns
            .Select(one => (One: one, of(one).StartsOn, of(one).EndsOn))
            .OrderBy(one => one.StartsOn <= day && day <= one.EndsOn ? 0 : one.StartsOn <= day ? 1 : 2)
            .ThenBy(one => one.StartsOn <= day ? -one.StartsOn.DayNumber : one.StartsOn.DayNumber)
            .Select(one => one.One)
            .FirstOrDefault();
    }
}
