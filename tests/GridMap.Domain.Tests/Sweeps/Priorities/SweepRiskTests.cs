using GridMap.Domain.Sweeps.Priorities;

namespace GridMap.Domain.Tests.Sweeps.Priorities;

public sealed class SweepRiskTests
{
    [Fact]
    public void Chance_NothingKnown_IsTheBaseRateAndSaysSo()
    {
        var risk = new SweepRisk([], SceneScore: null, IdlePlaces: 0);

        Assert.Equal(SweepRisk.BaseRate, risk.Chance, 1e-12);
        Assert.Equal("sweep.riskNothing", Assert.Single(risk.Reasons).Key);
    }

    [Fact]
    public void Chance_EachSign_AddsToItAndNeverPassesOne()
    {
        SweepRisk[] known =
        [
            new([], null, 0), new([], null, 1), new([], null, 3), new([], 0.3, 3), new([0.5], 0.3, 3), new([0.5, 0.9], 0.3, 3), new([1, 1], 1, 1000),
        ];

        Assert.Equal(known.Select(risk => risk.Chance).Order(), known.Select(risk => risk.Chance));
        Assert.All(known, risk => Assert.InRange(risk.Chance, 0, 1));
        Assert.Equal(["sweep.riskSuspects", "sweep.riskScene", "sweep.riskIdle"], known[5].Reasons.Select(reason => reason.Key));
    }
}
