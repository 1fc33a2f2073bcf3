using CsCheck;
using GridMap.Domain.Supervision;

namespace GridMap.Domain.Tests.Supervision;

public class UnitRankingTests
{
    [Fact]
    public void Of_OneOfOne_DoesNotLeadNinetyOfAHundred()
    {
        var ranked = UnitRanking.Of([("small", new Proportion(1, 1)), ("large", new Proportion(90, 100))], isMoreBetter: true);

        Assert.Equal([("large", (int?)1), ("small", 2)], ranked.Select(unit => (unit.Unit, unit.Rank)));
        Assert.Equal(["supervision.rankRange"], ranked[0].Words.Select(word => word.Key));
        Assert.Equal(["supervision.rankFew", "supervision.rankRange"], ranked[1].Words.Select(word => word.Key));
        Assert.Equal(("1", "2"), (ranked[1].Words[1].Arguments["from"], ranked[1].Words[1].Arguments["to"]));
    }

    [Fact]
    public void Of_LessIsBetter_FewRelapsesLead()
    {
        var ranked = UnitRanking.Of([("a", new Proportion(20, 40)), ("b", new Proportion(1, 40))], isMoreBetter: false);

        Assert.Equal(["b", "a"], ranked.Select(unit => unit.Unit));
        // The numbers tell them apart, so there is nothing to add.
        Assert.All(ranked, unit => Assert.Empty(unit.Words));
    }

    [Fact]
    public void Of_SameNumbers_ShareARankAndSaySo()
    {
        var ranked = UnitRanking.Of([("a", new Proportion(8, 20)), ("b", new Proportion(8, 20)), ("c", new Proportion(1, 20))], isMoreBetter: true);

        Assert.Equal([1, 1, 3], ranked.Select(unit => unit.Rank));
        Assert.Contains(ranked[0].Words, word => word.Key == "supervision.rankTied" && word.Arguments["units"] == "2");
    }

    [Fact]
    public void Of_Nothing_HasNoRank()
    {
        var ranked = UnitRanking.Of([("a", default), ("b", new Proportion(0, 3))], isMoreBetter: true);

        Assert.Equal([("b", (int?)1), ("a", null)], ranked.Select(unit => (unit.Unit, unit.Rank)));
        Assert.Equal("supervision.rankNone", Assert.Single(ranked[1].Words).Key);
    }

    [Fact]
    public void Of_AnyNumbers_RanksEachOnceByItsBoundWithinItsRange() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], (hits, more) => new Proportion(hits, hits + more)).Array[1, 12].Sample(shares =>
        {
            var ranked = UnitRanking.Of(shares.Select((share, index) => ($"{index:00}", share)), isMoreBetter: true);

            Assert.Equal(shares.Length, ranked.Select(unit => unit.Unit).Distinct().Count());
            var bounds = ranked.Where(unit => unit.Rank is not null).Select(unit => UnitRanking.BoundOf(unit.Share, isMoreBetter: true)).ToList();
            Assert.Equal(bounds.OrderDescending(), bounds);
            Assert.All(ranked.Where(unit => unit.Rank is not null), unit =>
            {
                if (unit.Words.FirstOrDefault(word => word.Key == "supervision.rankRange") is { } range)
                {
                    Assert.InRange(unit.Rank!.Value, int.Parse(range.Arguments["from"], null), int.Parse(range.Arguments["to"], null)); // those without one are filtered
                }
            });
        });
}
