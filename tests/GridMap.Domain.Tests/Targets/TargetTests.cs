using CsCheck;
using GridMap.Domain.Targets;

namespace GridMap.Domain.Tests.Targets;

public sealed class TargetTests
{
    private static readonly Guid Mine = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Other = new("00000000-0000-0000-0000-000000000002");

    [Fact]
    public void AcceptThenFinish_OwnTarget_IsDone()
    {
        var accepted = Next(Target.Open(Mine).Accept(Mine, expectedVersion: 1));
        var done = Next(accepted.Finish(Mine, expectedVersion: 2));

        Assert.Equal(new Target(TargetStatus.Done, Mine, Version: 3), done);
    }

    [Fact]
    public void Accept_SomebodyElsesTarget_IsRefused() =>
        Assert.IsType<TargetOutcome.NotYours>(Target.Open(Other).Accept(Mine, expectedVersion: 1));

    [Fact]
    public void Finish_WithoutAccepting_IsRefused() =>
        Assert.Equal(new TargetOutcome.WrongState(TargetStatus.Assigned), Target.Open(Mine).Finish(Mine, expectedVersion: 1));

    [Fact]
    public void HandBack_AcceptedTarget_IsNobodysAndCanBeAssignedAnew()
    {
        var back = Next(Next(Target.Open(Mine).Accept(Mine, expectedVersion: 1)).HandBack(Mine, expectedVersion: 2));

        Assert.Equal((TargetStatus.Unassigned, (Guid?)null), (back.Status, back.InspectorId));
        Assert.Equal(Other, Next(back.Assign(Other, expectedVersion: 3)).InspectorId);
    }

    [Theory]
    [InlineData(TargetStatus.Accepted)]
    [InlineData(TargetStatus.Done)]
    [InlineData(TargetStatus.Withdrawn)]
    public void Withdraw_UnderWayOrClosed_IsRefused(TargetStatus status) =>
        Assert.IsType<TargetOutcome.WrongState>(new Target(status, Mine, Version: 4).Withdraw());

    [Fact]
    public void AnySteps_EveryMove_GrowsTheVersionByOneAndKeepsAnOwnerWhileUnderWay() =>
        Gen.Int[0, 4].Array[1, 30].Sample(steps =>
        {
            var target = Target.Open(Mine);
            foreach (var step in steps)
            {
                var outcome = step switch
                {
                    0 => target.Assign(Mine, target.Version),
                    1 => target.Accept(Mine, target.Version),
                    2 => target.HandBack(Mine, target.Version),
                    3 => target.Finish(Mine, target.Version),
                    _ => target.Withdraw(),
                };
                if (outcome is TargetOutcome.Moved moved)
                {
                    Assert.Equal(target.Version + 1, moved.Target.Version);
                    Assert.True(target.IsOpen, "A closed target moved.");
                    target = moved.Target;
                }

                Assert.False(target.Status is TargetStatus.Unassigned && target.InspectorId is not null, "Nobody's target has an owner.");
                Assert.False(target.Status is TargetStatus.Assigned or TargetStatus.Accepted or TargetStatus.Done && target.InspectorId is null);
            }
        });

    private static Target Next(TargetOutcome outcome) => Assert.IsType<TargetOutcome.Moved>(outcome).Target;
}
