using GridMap.Domain.Cases;
using GridMap.Domain.Departments;

namespace GridMap.Domain.Tests.Departments;

public class DutyTests
{
    [Theory]
    [InlineData(ViolationKind.BeyondLicence)]
    [InlineData(ViolationKind.UnlicensedTrade)]
    [InlineData(ViolationKind.NoLicence)]
    [InlineData(ViolationKind.UnderAnotherName)]
    public void Plan_EachKindOfViolation_NamesEachDutyOnceAndWhoStopsProduction(ViolationKind kind)
    {
        var duties = DutyPlan.For(kind);

        Assert.Equal(duties.Count, duties.Select(duty => duty.Kind).Distinct().Count());
        Assert.Contains(duties, duty => duty.Kind is DutyKind.StopProduction);
        Assert.Contains(duties, duty => duty is { Kind: DutyKind.MoveWaste, Department: DepartmentKind.Ecology });
    }

    [Theory]
    [InlineData(DutyState.Open, DutyStepKind.Finish, DutyState.Done)]
    [InlineData(DutyState.Open, DutyStepKind.Withdraw, DutyState.Withdrawn)]
    [InlineData(DutyState.Done, DutyStepKind.Reopen, DutyState.Open)]
    [InlineData(DutyState.Withdrawn, DutyStepKind.Reopen, DutyState.Open)]
    public void Step_InItsState_IsTaken(DutyState now, DutyStepKind step, DutyState next)
    {
        Assert.Null(DutyRules.FindFault(now, step, "已贴封条"));
        Assert.Equal(next, DutyRules.After(step));
        Assert.Equal("department.noteMissing", DutyRules.FindFault(now, step, " ")?.Key);
    }

    [Theory]
    [InlineData(DutyState.Done, DutyStepKind.Finish)]
    [InlineData(DutyState.Done, DutyStepKind.Withdraw)]
    [InlineData(DutyState.Open, DutyStepKind.Reopen)]
    [InlineData(DutyState.Open, DutyStepKind.Give)]
    public void Step_InAnotherState_IsRefused(DutyState now, DutyStepKind step) => Assert.Equal("department.dutyWrongState", DutyRules.FindFault(now, step, "说明")?.Key);
}
