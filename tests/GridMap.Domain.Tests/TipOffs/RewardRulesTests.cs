using GridMap.Domain.Cases;
using GridMap.Domain.TipOffs;

namespace GridMap.Domain.Tests.TipOffs;

public sealed class RewardRulesTests
{
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    [Theory]
    [InlineData(null, RewardStepKind.Propose, null)]
    [InlineData(null, RewardStepKind.Claim, "tip.rewardNone")]
    [InlineData(RewardState.Proposed, RewardStepKind.Propose, "tip.rewardWrongState")]
    [InlineData(RewardState.Proposed, RewardStepKind.Claim, "tip.rewardWrongState")]
    [InlineData(RewardState.Refused, RewardStepKind.Propose, null)]
    [InlineData(RewardState.Approved, RewardStepKind.Claim, null)]
    [InlineData(RewardState.Approved, RewardStepKind.Pay, "tip.rewardWrongState")]
    [InlineData(RewardState.Claimed, RewardStepKind.Pay, null)]
    [InlineData(RewardState.Paid, RewardStepKind.Pay, "tip.rewardWrongState")]
    [InlineData(RewardState.Paid, RewardStepKind.Claim, "tip.rewardWrongState")]
    public void FindFault_ByState(RewardState? now, RewardStepKind step, string? key) => Assert.Equal(key, RewardRules.FindFault(now, step, Other, One, "因为")?.Key);

    [Fact]
    public void FindFault_ApprovedByWhoProposed_TakesAnother()
    {
        Assert.Equal("tip.rewardSamePerson", RewardRules.FindFault(RewardState.Proposed, RewardStepKind.Approve, One, One, note: null)?.Key);
        Assert.Null(RewardRules.FindFault(RewardState.Proposed, RewardStepKind.Approve, Other, One, note: null));
        Assert.Equal("tip.noteMissing", RewardRules.FindFault(RewardState.Proposed, RewardStepKind.Refuse, One, One, note: null)?.Key);
    }

    [Fact]
    public void Table_KindNotInIt_EarnsNothing()
    {
        var table = new RewardTable(new Dictionary<ViolationKind, int> { [ViolationKind.NoLicence] = 2000 });

        Assert.Equal((2000, 0), (table.Of(ViolationKind.NoLicence), table.Of(ViolationKind.BeyondLicence)));
        Assert.Equal("tip.rewardOutOfRange", new RewardTable(new Dictionary<ViolationKind, int> { [ViolationKind.NoLicence] = -1 }).FindFault()?.Key);
    }
}
