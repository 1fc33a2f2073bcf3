using GridMap.Domain.Screening;

namespace GridMap.Domain.Tests.Screening;

public class SignalGroupsTests
{
    [Fact]
    public void Of_EveryKind_HasAGroup()
    {
        Assert.Equal(Enum.GetValues<SignalGroup>(), Enum.GetValues<SignalKind>().Select(SignalGroups.Of).Distinct().Order());
    }

    [Theory]
    [InlineData(SignalKind.Licensed, true)]
    [InlineData(SignalKind.SeenClean, true)]
    [InlineData(SignalKind.PowerStep, false)]
    [InlineData(SignalKind.Relapse, false)]
    public void SpeaksAgainst_IsTrueOfWhatMakesASuspicionLess(SignalKind kind, bool against)
    {
        Assert.Equal(against, SignalGroups.SpeaksAgainst(kind));
    }
}
