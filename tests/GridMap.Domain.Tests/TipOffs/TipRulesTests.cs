using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.TipOffs;

namespace GridMap.Domain.Tests.TipOffs;

public sealed class TipRulesTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [InlineData(TipState.Received, TipStepKind.Accept, TipState.Accepted)]
    [InlineData(TipState.Received, TipStepKind.Refuse, TipState.Refused)]
    [InlineData(TipState.Accepted, TipStepKind.Assign, TipState.Verifying)]
    [InlineData(TipState.Verifying, TipStepKind.Verify, TipState.Verified)]
    [InlineData(TipState.Verifying, TipStepKind.FindNothing, TipState.Unfounded)]
    [InlineData(TipState.Verified, TipStepKind.Answer, TipState.Verified)]
    [InlineData(TipState.Accepted, TipStepKind.MarkFalse, TipState.False)]
    [InlineData(TipState.Received, TipStepKind.Join, TipState.Joined)]
    [InlineData(TipState.Joined, TipStepKind.Separate, TipState.Accepted)]
    [InlineData(TipState.False, TipStepKind.Reopen, TipState.Accepted)]
    public void Step_Allowed_LeadsOn(TipState now, TipStepKind step, TipState next)
    {
        Assert.Null(TipRules.FindFault(now, step, "因为", ViolationKind.NoLicence));
        Assert.Equal(next, TipRules.After(now, step));
    }

    [Theory]
    [InlineData(TipState.Received, TipStepKind.Verify, "tip.wrongState")]
    [InlineData(TipState.Verified, TipStepKind.MarkFalse, "tip.wrongState")]
    [InlineData(TipState.Joined, TipStepKind.Verify, "tip.wrongState")]
    [InlineData(TipState.Received, TipStepKind.File, "tip.wrongState")]
    public void FindFault_WrongState_SaysSo(TipState now, TipStepKind step, string key) =>
        Assert.Equal(key, TipRules.FindFault(now, step, "因为", ViolationKind.NoLicence)?.Key);

    [Fact]
    public void FindFault_WithoutNoteOrFinding_AsksForIt()
    {
        Assert.Equal("tip.noteMissing", TipRules.FindFault(TipState.Received, TipStepKind.Refuse, " ", finding: null)?.Key);
        Assert.Equal("tip.findingMissing", TipRules.FindFault(TipState.Verifying, TipStepKind.Verify, "三只储罐", finding: null)?.Key);
        Assert.Null(TipRules.FindFault(TipState.Received, TipStepKind.Accept, note: null, finding: null));
    }

    [Fact]
    public void DueOn_ByState_CountsWorkingDays()
    {
        var (terms, calendar) = (new TipTerms(AcceptWorkingDays: 5, AnswerWorkingDays: 15), new WorkCalendar([Monday.AddDays(3)], []));

        Assert.Equal(new DateOnly(2026, 3, 10), terms.DueOn(TipState.Received, Monday, null, isAnswered: false, calendar));
        Assert.Equal(new DateOnly(2026, 3, 30), terms.DueOn(TipState.Verifying, Monday, new DateOnly(2026, 3, 9), isAnswered: false, calendar));
        Assert.Equal(new DateOnly(2026, 3, 30), terms.DueOn(TipState.Verified, Monday, new DateOnly(2026, 3, 9), isAnswered: false, calendar));
        Assert.Null(terms.DueOn(TipState.Verified, Monday, new DateOnly(2026, 3, 9), isAnswered: true, calendar));
        Assert.Null(terms.DueOn(TipState.Refused, Monday, null, isAnswered: true, calendar));
    }
}
