using CsCheck;
using GridMap.Domain.Sweeps.Priorities;

namespace GridMap.Domain.Tests.Sweeps.Priorities;

public class SweepRankingTests
{
    private static readonly DateTimeOffset Now = Seen.Noon;

    [Fact]
    public void Rank_RiskSightAndBatteries_DecideTogether()
    {
        var ranked = Rank(
            [Cell("a", risk: 0.02), Cell("b", risk: 0.02, sight: 0.3), Cell("c", risk: 0.02, batteries: 3), Cell("d", risk: 0.08)]);

        Assert.Equal(["d", "a", "b", "c"], ranked.Select(cell => cell.Cell.Code));
        Assert.Equal(0.08 * 0.8, ranked[0].FindsPerBattery, 1e-9);
        Assert.Equal("sweep.mostFinds", ranked[0].Reasons[0].Key);
        Assert.Contains(ranked[0].Reasons, reason => reason.Key == "sweep.neverSeen");
    }

    [Fact]
    public void FindsPerBattery_JustSeen_IsNothingAndGrowsAgain()
    {
        var cell = Cell("a", risk: 0.1, seenDaysAgo: 0);

        var grown = new[] { 0, 5, 30, 300 }.Select(days => SweepRanking.FindsPerBattery(cell, Now.AddDays(days))).ToList();

        Assert.Equal(0, grown[0]);
        Assert.Equal(grown.Order(), grown);
        Assert.Equal(0.08, grown[^1], 1e-4);
    }

    [Fact]
    public void Rank_OverdueLowRisk_ComesAtEveryFourthPlace()
    {
        var risky = Enumerable.Range(0, 20).Select(i => Cell($"r{i:00}", risk: 0.5));
        var poor = Enumerable.Range(0, 5).Select(i => Cell($"p{i}", risk: 0.0001, seenDaysAgo: 100 + i));

        var ranked = Rank([.. risky, .. poor]);

        Assert.Equal(["p4", "p3", "p2", "p1", "p0"], ranked.Where(cell => cell.Cell.Code[0] == 'p').Select(cell => cell.Cell.Code));
        Assert.Equal([4, 8, 12, 16, 20], ranked.Where(cell => cell.Cell.Code[0] == 'p').Select(cell => cell.Rank));
        Assert.Equal("sweep.waitedLongest", ranked[3].Reasons[0].Key);
    }

    [Fact]
    public void Rank_Overruled_ComesFirstWithTheReason()
    {
        var ranked = SweepRanking.Rank([Cell("a", risk: 0.9), Cell("b", risk: 0.1)], [new SweepOverrule("b", "supervisor", "smoke was reported")], Now, Now, flownBefore: 0);

        Assert.Equal("b", ranked[0].Cell.Code);
        Assert.Equal("smoke was reported", ranked[0].Reasons[0].Arguments["reason"]);
    }

    [Fact]
    public void Rank_Campaign_NeverStarvesACell() =>
        // Whatever the risks and however few are flown a day, no cell waits for ever.
        Gen.Select(Gen.Double[0, 1].Array[8, 24], Gen.Int[1, 5]).Sample((risks, perDay) =>
        {
            var seen = new DateTimeOffset?[risks.Length];
            var longest = 0.0;
            for (var day = 0; day < 300; day++)
            {
                var now = Now.AddDays(day);
                var cells = risks.Select((risk, i) => new SweepCandidate($"{i:00}", risk, 0.8, seen[i], 1, RevisitDays: 10)).ToList();
                longest = Math.Max(longest, cells.Max(cell => (now - (cell.LastSeenAt ?? Now)).TotalDays));
                foreach (var flown in SweepRanking.Rank(cells, [], now, Now, flownBefore: day * perDay).Take(perDay)) seen[int.Parse(flown.Cell.Code, System.Globalization.CultureInfo.InvariantCulture)] = now;
            }

            // Every fourth sweep is given to who has waited longest, once he is overdue.
            var most = 10 + 1 + Math.Ceiling(4.0 * risks.Length / perDay);
            Assert.True(longest <= most, $"waited {longest} of {most} days among {risks.Length} cells, {perDay} a day");
        }, iter: 20);

    [Fact]
    public void Rank_EveryCell_StandsThereOnce() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 400]).Array[1, 40].Sample(values =>
        {
            var cells = values.Select((value, i) => Cell($"{i:00}", value.Item1, seenDaysAgo: value.Item2)).ToList();

            var ranked = Rank(cells);

            Assert.Equal(cells.Select(cell => cell.Code), ranked.Select(cell => cell.Cell.Code).Order());
            Assert.Equal(Enumerable.Range(1, cells.Count), ranked.Select(cell => cell.Rank));
        });

    private static IReadOnlyList<RankedSweep> Rank(IReadOnlyList<SweepCandidate> cells) => SweepRanking.Rank(cells, [], Now, Now, flownBefore: 0);

    private static SweepCandidate Cell(string code, double risk, double sight = 0.8, double? seenDaysAgo = null, double batteries = 1) =>
        new(code, risk, sight, seenDaysAgo is { } days ? Now.AddDays(-days) : null, batteries, RevisitDays: 30);
}
