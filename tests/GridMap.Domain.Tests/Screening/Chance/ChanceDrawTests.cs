using CsCheck;
using GridMap.Domain.Screening.Chance;

namespace GridMap.Domain.Tests.Screening.Chance;

public sealed class ChanceDrawTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private static readonly Gen<ChanceCandidate[]> Cities = Gen.Int[1, 40].Array[1, 9].Select(sizes => sizes
        .SelectMany((size, district) => Enumerable.Range(0, size).Select(index => new ChanceCandidate($"{district}-{index}", $"41010{district}"))).ToArray());

    [Fact]
    public void Draw_AnyCity_GivesSoManyDifferentOnes()
    {
        Gen.Select(Cities, Gen.Int[0, 120]).Sample((candidates, count) =>
        {
            var picks = ChanceDraw.Draw("seed", Day, candidates, count);
            Assert.Equal(Math.Min(count, candidates.Length), picks.Count);
            Assert.Equal(picks.Count, picks.Select(pick => pick.Id).Distinct().Count());
        });
    }

    [Fact]
    public void Draw_EnoughVisits_ReachesEveryDistrict()
    {
        Gen.Select(Cities, Gen.Int[0, 60]).Sample((candidates, more) =>
        {
            var districts = candidates.Select(candidate => candidate.District).Distinct().Count();
            var picks = ChanceDraw.Draw("seed", Day, candidates, districts + more);
            Assert.Equal(districts, picks.Select(pick => pick.District).Distinct().Count());
        });
    }

    [Fact]
    public void Draw_WeightsOfEachDistrict_AddUpToItsCandidates()
    {
        Gen.Select(Cities, Gen.Int[0, 60]).Sample((candidates, more) =>
        {
            var districts = candidates.GroupBy(candidate => candidate.District).ToDictionary(group => group.Key, group => group.Count());
            foreach (var group in ChanceDraw.Draw("seed", Day, candidates, districts.Count + more).GroupBy(pick => pick.District))
            {
                Assert.Equal(districts[group.Key], group.Sum(pick => pick.Weight), precision: 6);
            }
        });
    }

    [Fact]
    public void Draw_AnotherOrder_GivesTheSame()
    {
        Gen.Select(Cities, Gen.Int[1, 30]).Sample((candidates, count) =>
            Assert.Equal(ChanceDraw.Draw("seed", Day, candidates, count), ChanceDraw.Draw("seed", Day, [.. candidates.Reverse()], count)));
    }

    [Fact]
    public void Draw_FewerVisitsThanDistricts_ComesToEveryDistrictInTime()
    {
        ChanceCandidate[] candidates = [.. Enumerable.Range(0, 60).Select(index => new ChanceCandidate($"c{index}", $"41010{index % 6}"))];
        var reached = Enumerable.Range(0, 60).SelectMany(day => ChanceDraw.Draw("seed", Day.AddDays(day), candidates, 1)).ToList();

        Assert.Equal(6, reached.Select(pick => pick.District).Distinct().Count());
        Assert.All(reached, pick => Assert.Equal(60, pick.Weight, precision: 6));
    }

    [Fact]
    public void Draw_AnotherSeedOrDay_DrawsOthers()
    {
        ChanceCandidate[] candidates = [.. Enumerable.Range(0, 500).Select(index => new ChanceCandidate($"c{index}", "410101"))];
        var drawn = ChanceDraw.Draw("seed", Day, candidates, 20);

        Assert.NotEqual(drawn, ChanceDraw.Draw("other", Day, candidates, 20));
        Assert.NotEqual(drawn, ChanceDraw.Draw("seed", Day.AddDays(1), candidates, 20));
    }

    [Theory]
    [InlineData(0.05, 31)]
    [InlineData(0.1, 7)]
    [InlineData(1, 12)]
    [InlineData(0, 12)]
    public void CountOf_ManyDays_ComesOutEven(double share, int visits)
    {
        const int Days = 2000;
        var counts = Enumerable.Range(0, Days).Select(day => ChanceDraw.CountOf("seed", Day.AddDays(day), visits, share)).ToList();

        Assert.All(counts, count => Assert.InRange(count, Math.Floor(visits * share), Math.Ceiling(visits * share)));
        Assert.InRange(counts.Average(), visits * share - 0.05, visits * share + 0.05);
    }
}
