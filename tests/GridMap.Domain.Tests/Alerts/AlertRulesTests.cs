using GridMap.Domain.Alerts;
using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.Geo;
using GridMap.Domain.Suspects;
using GridMap.Domain.Sweeps;
using GridMap.Domain.Targets;

namespace GridMap.Domain.Tests.Alerts;

public sealed class AlertRulesTests
{
    private const string Village = "410122001001";
    private const string Cell = "41012200100101";

    private static readonly DateTimeOffset Now = new(2026, 5, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly LonLat Place = new(113.9, 34.7);
    private static readonly WorkCalendar Weeks = new([], []);

    [Theory]
    [InlineData("410122", 0.8, SuspectStatus.Suspected, 0.8, true)]
    [InlineData("410122", 0.8, SuspectStatus.Suspected, 0.79, false)]
    [InlineData("410122", 0.8, SuspectStatus.Confirmed, 0.9, false)]
    [InlineData("410122", 0.8, SuspectStatus.Dismissed, 0.9, false)]
    [InlineData("410105", 0.8, SuspectStatus.Suspected, 0.9, false)]
    [InlineData("4101", 0.0, SuspectStatus.Suspected, 0.0, true)]
    public void Find_Suspect_AsksForAreaScoreAndNoVerdict(string area, double minScore, SuspectStatus status, double score, bool isFound)
    {
        var rule = Rule(AlertRuleKind.SuspectOverScore, area) with { MinScore = minScore };

        var cause = AlertRules.Find(rule, new WatchedSuspect(Guid.Empty, "YS-1", Cell, Place, status, score));

        Assert.Equal(isFound, cause is not null);
    }

    [Theory]
    [InlineData(TargetStatus.Unassigned, 24, true)]
    [InlineData(TargetStatus.Assigned, 24, true)]
    [InlineData(TargetStatus.Accepted, 24, true)]
    [InlineData(TargetStatus.Accepted, 23.9, false)]
    [InlineData(TargetStatus.Done, 240, false)]
    [InlineData(TargetStatus.Withdrawn, 240, false)]
    public void Find_Target_AsksForSilenceWhileItIsOpen(TargetStatus status, double silentHours, bool isFound)
    {
        var rule = Rule(AlertRuleKind.TargetUntouched, "4101") with { Hours = 24 };

        var cause = AlertRules.Find(rule, Target(status, Now.AddHours(-silentHours), version: 2), Now);

        Assert.Equal(isFound, cause is not null);
    }

    [Theory]
    [InlineData("2026-05-15", 5, false)] // Friday: ten working days off.
    [InlineData("2026-05-15", 10, true)]
    [InlineData("2026-05-04", 0, false)]
    [InlineData("2026-05-02", 0, true)] // The day itself, a Saturday.
    [InlineData("2026-05-01", 5, false)] // Before the rule began to watch.
    public void FindNear_Day_CountsWorkingDaysBeforeIt(string dueOn, int ahead, bool isFound)
    {
        var rule = Rule(AlertRuleKind.DateNear, "410122") with { WorkingDays = ahead, MadeAt = Now };

        Assert.Equal(isFound, AlertRules.FindNear(rule, Due(dueOn), Weeks, Now) is not null);
    }

    [Fact]
    public void FindNear_SameUnitAndDay_IsOneCauseForAnyRuleAndAnotherForAnotherDay()
    {
        var rule = Rule(AlertRuleKind.DateNear, "410122") with { WorkingDays = 5, MadeAt = Now.AddDays(-3) };
        var near = AlertRules.FindNear(rule, Due("2026-05-04"), Weeks, Now)!;
        var past = AlertRules.FindNear(rule with { WorkingDays = 1 }, Due("2026-05-04"), Weeks, Now.AddDays(9))!;

        Assert.Equal((near.Key, "alert.noticeNear", "alert.noticePast"), (past.Key, near.Sentence.Key, past.Sentence.Key));
        Assert.NotEqual(near.Key, AlertRules.FindNear(rule, Due("2026-05-06"), Weeks, Now)!.Key);
        Assert.Null(AlertRules.FindNear(rule with { AreaCode = "410105" }, Due("2026-05-04"), Weeks, Now));
    }

    [Fact]
    public void Find_TargetThatWasMovedAndFellSilentAgain_IsAnotherCause()
    {
        var rule = Rule(AlertRuleKind.TargetUntouched, "4101") with { Hours = 24 };
        var first = AlertRules.Find(rule, Target(TargetStatus.Assigned, Now.AddHours(-30), version: 1), Now);
        var wider = AlertRules.Find(rule with { Id = Guid.NewGuid(), AreaCode = "410122" }, Target(TargetStatus.Assigned, Now.AddHours(-30), version: 1), Now);
        var second = AlertRules.Find(rule, Target(TargetStatus.Accepted, Now.AddHours(-25), version: 2), Now);

        Assert.Equal(first!.Key, wider!.Key);
        Assert.NotEqual(first.Key, second!.Key);
    }

    [Theory]
    [InlineData("2026-05-01T15:59:59Z", false)] // Still the last day in China.
    [InlineData("2026-05-01T16:00:00Z", true)]
    public void FindUnswept_LastDay_EndsAtMidnightInChina(string now, bool isFound)
    {
        var rule = Rule(AlertRuleKind.CellUnswept, Village) with { DueOn = new DateOnly(2026, 5, 1) };

        var causes = AlertRules.FindUnswept(rule, [new WatchedCell(Cell, Village, Place, CellSweep.None)], DateTimeOffset.Parse(now, null), revisitDays: 90);

        Assert.Equal(isFound, causes.Count == 1);
    }

    [Theory]
    [InlineData(10, false)] // Swept ten days ago.
    [InlineData(91, true)] // Swept too long ago.
    [InlineData(null, true)] // Never.
    public void FindUnswept_Cell_CountsByItsSweep(int? daysAgo, bool isFound)
    {
        var rule = Rule(AlertRuleKind.CellUnswept, Village) with { DueOn = new DateOnly(2026, 5, 1) };
        var sweep = new CellSweep(daysAgo is null ? 0.4 : 1, daysAgo is { } days ? Now.AddDays(-days) : null);

        Assert.Equal(isFound, AlertRules.FindUnswept(rule, [new WatchedCell(Cell, Village, Place, sweep)], Now, revisitDays: 90).Count == 1);
    }

    [Fact]
    public void FindUnswept_RuleOfATownship_SpeaksOfVillagesWithTheNumberOfCells()
    {
        var rule = Rule(AlertRuleKind.CellUnswept, "410122001") with { DueOn = new DateOnly(2026, 5, 1) };
        WatchedCell[] cells =
        [
            new("41012200100101", Village, Place, CellSweep.None), new("41012200100102", Village, Place, CellSweep.None),
            new("41012200100201", "410122001002", Place, CellSweep.None), new("41012200200101", "410122002001", Place, CellSweep.None),
        ];

        var causes = AlertRules.FindUnswept(rule, cells, Now, revisitDays: 90);

        Assert.Equal([(Village, "2"), ("410122001002", "1")], causes.Select(cause => (cause.AreaCode, cause.Sentence.Arguments["count"])));
    }

    [Theory]
    [InlineData("", false)] // An inspector of everywhere.
    [InlineData("410122", false)]
    [InlineData(Cell, false)]
    [InlineData("410105", true)]
    public void FindUnstaffed_Cell_IsFoundOutsideEveryInspectorsAreas(string staffed, bool isFound) =>
        Assert.Equal(isFound, AlertRules.FindUnstaffed(
            Rule(AlertRuleKind.CellUnstaffed, Village), [new WatchedCell(Cell, Village, Place, CellSweep.None)], [staffed]).Count == 1);

    [Theory]
    [InlineData(1.9, false)]
    [InlineData(2.0, true)]
    public void Find_Flight_AsksForASignOfLife(double silentHours, bool isFound) =>
        Assert.Equal(isFound, AlertRules.Find(
            Rule(AlertRuleKind.WorkerSilent, "4101") with { Hours = 2 }, new WatchedFlight(Guid.Empty, "a.tif", Village, Now.AddHours(-silentHours)), Now) is not null);

    [Theory]
    [InlineData(-100.0, -30.0, true)] // A flight thirty hours ago.
    [InlineData(-100.0, -5.0, false)]
    [InlineData(-100.0, null, true)] // Never a flight: the silence counts from the rule on.
    [InlineData(-10.0, null, false)]
    [InlineData(-10.0, -100.0, false)] // An old silence is no news to a new rule.
    public void FindDroneSilence_LastFlight_CountsNoEarlierThanTheRule(double ruleHours, double? flightHours, bool isFound)
    {
        var rule = Rule(AlertRuleKind.DroneSilent, "410122") with { Hours = 24, MadeAt = Now.AddHours(ruleHours) };

        Assert.Equal(isFound, AlertRules.FindDroneSilence(rule, flightHours is { } hours ? Now.AddHours(hours) : null, Now) is not null);
    }

    [Theory]
    [InlineData(AlertRuleKind.SuspectOverScore, 1.1, null, null, false)]
    [InlineData(AlertRuleKind.SuspectOverScore, null, 3.0, null, false)]
    [InlineData(AlertRuleKind.TargetUntouched, null, 0.0, null, false)]
    [InlineData(AlertRuleKind.WorkerSilent, null, 9000.0, null, false)]
    [InlineData(AlertRuleKind.CellUnswept, null, null, null, false)]
    [InlineData(AlertRuleKind.CellUnswept, null, null, "2026-05-01", true)]
    [InlineData(AlertRuleKind.CellUnstaffed, null, null, null, true)]
    public void IsWhole_Rule_NeedsWhatItsKindNeeds(AlertRuleKind kind, double? minScore, double? hours, string? due, bool isWhole) =>
        Assert.Equal(isWhole, (Rule(kind, "4101") with { MinScore = minScore, Hours = hours, DueOn = due is null ? null : DateOnly.Parse(due, null) }).IsWhole);

    private static WatchedDate Due(string dueOn) =>
        new(WatchedDateKind.Notice, "notice/1", "410122100", DateOnly.Parse(dueOn, null), AlertSubject.Notice, "1", [("number", "1")]);

    private static AlertRule Rule(AlertRuleKind kind, string area) => new(Guid.Empty, kind, area, null, null, null, Now.AddDays(-30));

    private static WatchedTarget Target(TargetStatus status, DateTimeOffset changedAt, int version) =>
        new(Guid.Empty, Guid.Empty, "YS-1", Cell, Place, status, changedAt, version);
}
