using CsCheck;
using GridMap.Domain.Screening.Chance;

namespace GridMap.Domain.Tests.Screening.Chance;

public sealed class LiftTests
{
    // Exact Poisson limits as tables print them (Garwood 1936).
    [Theory]
    [InlineData(0, 0, 3.6889)]
    [InlineData(1, 0.0253, 5.5716)]
    [InlineData(5, 1.6235, 11.6683)]
    [InlineData(100, 81.3640, 121.6268)]
    public void RateInterval_OfACount_IsGarwoods(int finds, double low, double high)
    {
        var arm = new VisitArm(Visits: 500, finds, InspectorDays: 1);

        Assert.Equal(low, arm.RateLow, tolerance: 2e-4);
        Assert.Equal(high, arm.RateHigh ?? -1, tolerance: 2e-4);
    }

    // Clopper and Pearson's interval of 9 of 10 is 0.55498 to 0.99747.
    [Fact]
    public void Of_NineInTenDaysAgainstOneInTwo_HasTheExactInterval()
    {
        var lift = Lift.Of(new VisitArm(80, 9, InspectorDays: 10), new VisitArm(16, 1, InspectorDays: 2), known: 20);

        Assert.Equal(1.8, lift.Ratio ?? 0, precision: 9);
        Assert.Equal(0.55498 / 0.44502 * 0.2, lift.Low, precision: 4);
        Assert.Equal(0.99747 / 0.00253 * 0.2, lift.High ?? 0, tolerance: 0.2);
        Assert.False(lift.IsTold);
        Assert.Equal(new Proportion(9, 20), lift.OfBest);
    }

    [Fact]
    public void Of_ChanceThatFoundNothing_SaysAtLeast()
    {
        var lift = Lift.Of(new VisitArm(400, 12, InspectorDays: 50), new VisitArm(100, 0, InspectorDays: 12.5), known: 30);

        Assert.Null(lift.Ratio);
        Assert.Null(lift.High);
        Assert.InRange(lift.Low, 0.6, 0.8);
    }

    [Fact]
    public void Of_NobodyWent_KnowsNothing()
    {
        var lift = Lift.Of(default, default, known: 0);

        Assert.Equal((null, 0, null), (lift.Ratio, lift.Low, lift.High));
        Assert.False(lift.IsTold);
    }

    [Fact]
    public void Of_AnyTwoArms_HoldsTheRatioInItsInterval()
    {
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 60], Gen.Double[0.5, 200], Gen.Double[0.5, 40]).Sample((list, chance, listDays, chanceDays) =>
        {
            var lift = Lift.Of(new VisitArm(1000, list, listDays), new VisitArm(1000, chance, chanceDays), known: 500);
            Assert.InRange(lift.Ratio ?? -1, lift.Low, lift.High ?? double.PositiveInfinity);
        });
    }

    /// <summary>An interval is right when it misses no more than one time in twenty, whatever the truth.</summary>
    [Theory]
    [InlineData(0.4, 0.1, 40, 10)]
    [InlineData(1.2, 0.4, 20, 20)]
    [InlineData(0.2, 0.2, 60, 10)]
    public void Interval_OfManyCampaigns_MissesTheTruthSeldom(double listRate, double chanceRate, double listDays, double chanceDays)
    {
        const int Campaigns = 2000;
        var random = new Random(7);
        var missed = 0;
        for (var i = 0; i < Campaigns; i++)
        {
            var lift = Lift.Of(
                new VisitArm(1000, Count(random, listRate * listDays), listDays), new VisitArm(1000, Count(random, chanceRate * chanceDays), chanceDays), known: 100);
            var truth = listRate / chanceRate;
            if (lift.Low > truth || lift.High < truth) missed++;
        }

        Assert.InRange(missed / (double)Campaigns, 0, 0.06);
    }

    private static int Count(Random random, double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; product *= random.NextDouble()) count++;
        return count;
    }
}
