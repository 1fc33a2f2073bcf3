using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;

namespace GridMap.Domain.Tests.Cases;

public class ClockTests
{
    private static readonly WorkCalendar Calendar = StateHolidays.Calendar;

    // A weekday's year has 365 or 366 days less its weekends less the statutory days; in 2020 the Spring Festival was prolonged by two.
    [Theory]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Calendar_OfAYear_HasItsWorkingDays(int year, int workingDays) =>
        Assert.Equal(workingDays, Calendar.Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("2026-02-12", 1, "2026-02-13")]
    [InlineData("2026-02-13", 1, "2026-02-14")] // a Saturday that is worked
    [InlineData("2026-02-14", 1, "2026-02-24")] // the Spring Festival between
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2026-11-27", 0, "2026-11-27")]
    public void After_WorkingDays_StepsOverHolidays(string start, int days, string last) =>
        Assert.Equal(DateOnly.Parse(last, null), Calendar.After(DateOnly.Parse(start, null), days));

    [Fact]
    public void Find_Confirmed_RunsByItsKind()
    {
        var walk = Begin("2026-11-02T02:00:00Z").Confirmed(ViolationKind.UnlicensedTrade);

        var clock = At(walk, "2026-11-23")!;

        Assert.Equal((CaseStage.Disposal, new DateOnly(2026, 11, 23), 0, false), (clock.Stage, clock.LastDay, clock.WorkingDaysLeft, clock.IsOverdue));
        Assert.Equal(EscalationLevel.Handler, clock.Escalation);
        Assert.Equal(["case.clockStart", "case.clockLeft"], clock.Lines.Select(line => line.Key));
    }

    [Theory]
    [InlineData("2026-11-19", EscalationLevel.None)]
    [InlineData("2026-11-20", EscalationLevel.Handler)]
    [InlineData("2026-11-24", EscalationLevel.Township)]
    [InlineData("2026-11-26", EscalationLevel.District)]
    [InlineData("2026-12-02", EscalationLevel.City)]
    public void Find_PastTheLastDay_ClimbsTheLadder(string today, EscalationLevel level) =>
        Assert.Equal(level, At(Begin("2026-11-02T02:00:00Z").Confirmed(ViolationKind.UnlicensedTrade), today)!.Escalation);

    [Fact]
    public void Find_WeekendAfterTheLastDay_IsPast()
    {
        // Dispatch within one working day of Thursday: Friday is the last day.
        var clock = At(Begin("2026-11-19T02:00:00Z"), "2026-11-21")!;

        Assert.Equal((new DateOnly(2026, 11, 20), true), (clock.LastDay, clock.IsOverdue));
    }

    [Fact]
    public void Find_Suspended_StandsStillAndSaysWhy()
    {
        var walk = Begin("2026-11-02T02:00:00Z").Confirmed(ViolationKind.NoLicence);
        walk.Now = DateTimeOffset.Parse("2026-11-05T02:00:00Z", null);
        walk.Go(walk.Step(CaseStepKind.Suspend, CaseWalk.Office) with { Reason = "等待鉴定" });

        var standing = At(walk, "2026-11-30")!;
        walk.Now = DateTimeOffset.Parse("2026-11-12T02:00:00Z", null);
        walk.Go(walk.Step(CaseStepKind.Resume, CaseWalk.Office));
        var running = At(walk, "2026-11-30")!;

        Assert.True(standing.IsStanding);
        Assert.Equal(EscalationLevel.None, standing.Escalation);
        // Two days counted before the pause, eight are left.
        Assert.Equal(8, standing.WorkingDaysLeft);
        Assert.Equal(new DateOnly(2026, 11, 23), running.LastDay);
        Assert.Equal("等待鉴定", running.Lines.Single(line => line.Key == "case.clockPaused").Arguments["reason"]);
    }

    [Fact]
    public void Find_Deferred_RunsToTheNewDay()
    {
        var walk = Begin("2026-11-02T02:00:00Z").Confirmed(ViolationKind.NoLicence);
        walk.Go(walk.Step(CaseStepKind.Defer, CaseWalk.Office) with { Reason = "设备拆除需吊装", NewLastDay = new DateOnly(2026, 12, 18) });

        Assert.Equal(new DateOnly(2026, 12, 18), At(walk, "2026-11-30")!.LastDay);
    }

    [Fact]
    public void Find_HandedBack_BeginsTheDispatchAnew()
    {
        var walk = Begin("2026-11-02T02:00:00Z");
        walk.Go(walk.Step(CaseStepKind.Dispatch, CaseWalk.Office) with { To = CaseWalk.Inspector });
        walk.Now = DateTimeOffset.Parse("2026-11-05T02:00:00Z", null);
        walk.Go(walk.Step(CaseStepKind.HandBack, CaseWalk.Inspector) with { Reason = "不在辖区" });

        Assert.Equal((CaseStage.Dispatch, new DateOnly(2026, 11, 6)), (At(walk, "2026-11-05")!.Stage, At(walk, "2026-11-05")!.LastDay));
    }

    [Fact]
    public void Find_SentBackFromAcceptance_GoesOnFromTheFinding()
    {
        var walk = Begin("2026-11-02T02:00:00Z").Confirmed(ViolationKind.NoLicence).Disposed(ViolationKind.NoLicence);
        Assert.Equal(CaseStage.Acceptance, At(walk, "2026-11-04")!.Stage);

        walk.Go(walk.Step(CaseStepKind.RefuseAcceptance, CaseWalk.Acceptor) with { Reason = "管道未拆" });

        Assert.Equal((CaseStage.Disposal, new DateOnly(2026, 11, 2)), (At(walk, "2026-11-04")!.Stage, At(walk, "2026-11-04")!.StartedOn));
    }

    [Fact]
    public void Find_ClosedOrMerged_RunsNoMore()
    {
        var merged = new CaseWalk();
        merged.Go(merged.Step(CaseStepKind.Merge, CaseWalk.Office) with { Reason = "重复", Into = Guid.NewGuid() });

        Assert.Null(At(merged, "2026-11-30"));
        Assert.Null(At(new CaseWalk().Confirmed(ViolationKind.NoLicence).Disposed(ViolationKind.NoLicence).Closed(), "2026-11-30"));
    }

    [Fact]
    public void Find_YearWithoutTable_SaysThatOnlyWeekendsAreKnown()
    {
        var clock = At(Begin("2026-12-30T02:00:00Z").Confirmed(ViolationKind.NoLicence), "2026-12-31")!;

        Assert.Equal("2027", clock.Lines.Single(line => line.Key == "case.clockYear").Arguments["year"]);
    }

    private static CaseWalk Begin(string at) => new(DateTimeOffset.Parse(at, null));

    private static CaseClock? At(CaseWalk walk, string today) => CaseClock.Find(walk.Case, new CaseLimits(), Calendar, DateOnly.Parse(today, null));
}
