using GridMap.Domain.Operations;

namespace GridMap.Domain.Tests.Operations;

public class OperationRulesTests
{
    [Fact]
    public void Go_AllReady_NeedsNoReason() => Assert.Null(Fault(OperationState.Planned, OperationStepKind.Go, null, TeamState.Ready, TeamState.Ready));

    [Fact]
    public void Go_SomebodyMissing_NeedsAReason()
    {
        var fault = Fault(OperationState.Planned, OperationStepKind.Go, " ", TeamState.Ready, TeamState.Arrived, TeamState.Called);

        Assert.Equal(("operation.notAllReady", "2", "3"), (fault?.Key, fault?.Arguments["missing"], fault?.Arguments["teams"]));
        Assert.Null(Fault(OperationState.Planned, OperationStepKind.Go, "对方正在转移", TeamState.Called));
    }

    [Fact]
    public void Go_NoTeams_NeedsAReason() => Assert.Equal("operation.notAllReady", Fault(OperationState.Planned, OperationStepKind.Go, null)?.Key);

    [Theory]
    [InlineData(OperationState.Planned, OperationStepKind.WriteMinutes)]
    [InlineData(OperationState.Planned, OperationStepKind.AddEvidence)]
    [InlineData(OperationState.Planned, OperationStepKind.End)]
    [InlineData(OperationState.Going, OperationStepKind.Go)]
    [InlineData(OperationState.Going, OperationStepKind.CallOff)]
    [InlineData(OperationState.Ended, OperationStepKind.Report)]
    [InlineData(OperationState.CalledOff, OperationStepKind.Say)]
    [InlineData(OperationState.Going, OperationStepKind.Change)]
    public void Step_InAnotherState_IsRefused(OperationState now, OperationStepKind step) => Assert.Equal("operation.wrongState", Fault(now, step, "说明", TeamState.Ready)?.Key);

    [Theory]
    [InlineData(OperationState.Planned, OperationStepKind.CallOff, OperationState.CalledOff)]
    [InlineData(OperationState.Planned, OperationStepKind.Go, OperationState.Going)]
    [InlineData(OperationState.Going, OperationStepKind.End, OperationState.Ended)]
    [InlineData(OperationState.Ended, OperationStepKind.Sign, OperationState.Ended)]
    public void Step_Allowed_LeadsOn(OperationState now, OperationStepKind step, OperationState next)
    {
        Assert.Null(Fault(now, step, "说明", TeamState.Ready));
        Assert.Equal(next, OperationRules.After(now, step));
    }

    private static Phrase? Fault(OperationState now, OperationStepKind step, string? reason, params TeamState[] teams) => OperationRules.FindFault(now, step, teams, reason);
}
