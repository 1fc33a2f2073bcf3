using GridMap.Domain.Alerts;
using GridMap.Domain.TipOffs;

namespace GridMap.Domain.Tests.Alerts;

public sealed class TipAlertTests
{
    private static readonly DateTimeOffset MadeAt = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly WatchedTip Tip = new(Guid.NewGuid(), "JB-2026-0001", "41012200100101", TipState.Received, MadeAt.AddHours(1), new DateOnly(2026, 5, 6));

    [Theory]
    [InlineData("410122", TipState.Received, 1, true)]
    [InlineData("410122", TipState.Received, -1, false)] // came before the rule began to watch
    [InlineData("410122", TipState.Accepted, 1, false)]
    [InlineData("410105", TipState.Received, 1, false)]
    public void Find_NewReport_AsksForAreaAndThatNobodyTookItUp(string area, TipState state, double hours, bool isFound) =>
        Assert.Equal(isFound, AlertRules.Find(Rule(AlertRuleKind.TipReceived, area), Tip with { State = state, ReceivedAt = MadeAt.AddHours(hours) }, MadeAt.AddDays(1)) is not null);

    [Theory]
    [InlineData("2026-05-06T15:59:00Z", TipState.Received, null)] // 23:59 of the last day in Beijing
    [InlineData("2026-05-06T16:01:00Z", TipState.Received, "alert.tipNotTakenUp")]
    [InlineData("2026-05-06T16:01:00Z", TipState.Verified, "alert.tipNotAnswered")]
    public void Find_Overdue_AfterItsDay_SaysWhatIsOwed(string now, TipState state, string? key) =>
        Assert.Equal(key, AlertRules.Find(Rule(AlertRuleKind.TipOverdue, "4101"), Tip with { State = state }, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture))?.Sentence.Key);

    [Fact]
    public void Find_OverdueAgainWithANewDay_IsAnotherCause()
    {
        var rule = Rule(AlertRuleKind.TipOverdue, "4101");

        var first = AlertRules.Find(rule, Tip, MadeAt.AddDays(30));
        var second = AlertRules.Find(rule, Tip with { DueOn = new DateOnly(2026, 5, 20) }, MadeAt.AddDays(30));

        Assert.NotEqual(first?.Key, second?.Key);
        Assert.Null(first?.Position);
    }

    private static AlertRule Rule(AlertRuleKind kind, string area) => new(Guid.NewGuid(), kind, area, null, null, null, MadeAt);
}
