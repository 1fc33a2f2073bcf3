using GridMap.Domain.Campaigns;
using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;

namespace GridMap.Domain.Tests.Campaigns;

public class CampaignTests
{
    private static readonly Campaign Plan = Campaign.OfThePlan;

    [Fact]
    public void OfThePlan_Dates_AreThePlansOwn()
    {
        Assert.Equal((new DateOnly(2020, 10, 1), new DateOnly(2021, 7, 31)), (Plan.StartsOn, Plan.EndsOn));
        Assert.Equal(["2020-11-30", "2021-01-31", "2021-04-30"], Plan.Rounds.Select(round => $"{round.DueOn:yyyy-MM-dd}"));
        Assert.Equal(new DateOnly(2021, 7, 9), Plan.FinalReportOn);
        Assert.Equal(new DateOnly(2021, 7, 9), Plan.FindDueOn(Plan.FinalRound));
        Assert.Null(Plan.FindDueOn(5));
        Assert.Null(CampaignCheck.FindFault(Plan));
    }

    [Theory]
    [InlineData("2020-09-30", null)]
    [InlineData("2020-10-15", CampaignPhaseKind.Mobilisation)]
    [InlineData("2020-11-15", CampaignPhaseKind.Sweep)]
    [InlineData("2021-05-01", CampaignPhaseKind.Consolidation)]
    [InlineData("2021-08-01", null)]
    public void FindPhase_Day_IsThePhaseThatBeganLast(string day, CampaignPhaseKind? phase) => Assert.Equal(phase, Plan.FindPhase(DateOnly.Parse(day, null)));

    [Fact]
    public void DatesFrom_Day_CountsDaysAndWorkingDays()
    {
        var dates = Plan.DatesFrom(new DateOnly(2021, 1, 25));

        Assert.Equal(7, dates.Count);
        var round = dates.Single(date => date is { Kind: CampaignDateKind.RoundDue, Round: 2 });
        Assert.Equal((6, 4), (round.DaysLeft, round.WorkingDaysLeft));
        Assert.True(dates.Single(date => date.Round == 1).DaysLeft < 0);
        Assert.Equal(CampaignDateKind.FinalReport, dates[^1].Kind);
    }

    [Theory]
    [InlineData("2020-09-01", "plan")]
    [InlineData("2021-01-01", "plan")]
    [InlineData("2021-07-15", "next")]
    [InlineData("2022-01-01", "next")]
    public void Choose_Day_IsTheOneThatRunsOrRanLast(string day, string expected)
    {
        var next = Moved(days: 280);

        var chosen = Campaign.Choose([Tuple.Create("next", next), Tuple.Create("plan", Plan)], one => one.Item2, DateOnly.Parse(day, null));

        Assert.Equal(expected, chosen!.Item1);
    }

    [Fact]
    public void FindFault_EachMistake_IsNamed()
    {
        (string Key, Campaign Wrong)[] rows =
        [
            ("campaign.nameMissing", Plan with { Name = " " }),
            ("campaign.phases", Plan with { Phases = [.. Plan.Phases.Reverse()] }),
            ("campaign.backwardsSweep", Plan with { Phases = [Plan.Phases[0], Plan.Phases[1] with { ToOn = new(2020, 10, 5) }, Plan.Phases[2]] }),
            ("campaign.earlyConsolidation", Plan with { Phases = [Plan.Phases[0], Plan.Phases[1], Plan.Phases[2] with { FromOn = new(2020, 10, 20) }] }),
            ("campaign.roundOrder", Plan with { Rounds = [new(1, new(2021, 1, 31)), new(2, new(2020, 11, 30))] }),
            ("campaign.roundOrder", Plan with { Rounds = [new(2, new(2021, 1, 31))] }),
            ("campaign.roundOrder", Plan with { Rounds = [new(1, new(2020, 9, 1))] }),
            ("campaign.finalEarly", Plan with { FinalReportOn = new(2021, 4, 30) }),
            ("campaign.limit", Plan with { Limits = new CaseLimits { DispatchDays = 0 } }),
            ("campaign.limit", Plan with { Limits = new CaseLimits { AcceptanceDays = 999 } }),
            ("campaign.limitMissing", Plan with { Limits = new CaseLimits { DisposalDays = new Dictionary<ViolationKind, int> { [ViolationKind.NoLicence] = 5 } } }),
            ("campaign.ladder", Plan with { Limits = new CaseLimits { Ladder = [new(3, EscalationLevel.District), new(1, EscalationLevel.City)] } }),
            ("campaign.ladderStep", Plan with { Limits = new CaseLimits { Ladder = [new(3, EscalationLevel.None)] } }),
            ("campaign.offAndWorked", Plan with { DaysOff = [new(2021, 2, 9)], DaysWorked = [new(2021, 2, 9)] }),
        ];

        Assert.All(rows, row => Assert.Equal(row.Key, CampaignCheck.FindFault(row.Wrong)?.Key));
    }

    [Fact]
    public void Calendar_DaysOfTheOffice_OverruleTheTable()
    {
        var campaign = Plan with { DaysOff = [new(2021, 1, 25), new(2027, 2, 8)], DaysWorked = [new(2021, 2, 11)] };

        Assert.False(campaign.Calendar.IsWorked(new DateOnly(2021, 1, 25)));
        Assert.True(campaign.Calendar.IsWorked(new DateOnly(2021, 2, 11)));
        Assert.False(campaign.Calendar.IsWorked(new DateOnly(2021, 2, 12)));
        Assert.True(campaign.Calendar.Knows(2027));
        Assert.False(Plan.Calendar.Knows(2027));
        Assert.Same(StateHolidays.Calendar, Plan.Calendar);
    }

    [Fact]
    public void Between_TwoVersions_NamesEachChangeWithBeforeAndAfter()
    {
        var after = Plan with { FinalReportOn = new(2021, 7, 16), Rounds = [.. Plan.Rounds.SkipLast(1)], Limits = new CaseLimits { DispatchDays = 2 } };

        var changes = CampaignChanges.Between(Plan, after);

        Assert.Equal(["campaign.changedDispatch", "campaign.changedFinalReport", "campaign.changedRound"], changes.Select(change => change.Key).Order());
        var round = changes.Single(change => change.Key == "campaign.changedRound").Arguments;
        Assert.Equal(("3", "2021-04-30", "—"), (round["number"], round["from"], round["to"]));
        Assert.Empty(CampaignChanges.Between(Plan, Plan with { }));
    }

    private static Campaign Moved(int days) => Plan with
    {
        Phases = [.. Plan.Phases.Select(phase => phase with { FromOn = phase.FromOn.AddDays(days), ToOn = phase.ToOn.AddDays(days) })],
        Rounds = [.. Plan.Rounds.Select(round => round with { DueOn = round.DueOn.AddDays(days) })],
        FinalReportOn = Plan.FinalReportOn.AddDays(days),
    };
}
