using CsCheck;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening.VisitLists;

namespace GridMap.Domain.Tests.Screening.VisitLists;

public sealed class VisitPlannerTests
{
    private static readonly VisitRules Alone = new() { Together = 1 };

    private static readonly Gen<VisitCandidate[]> Candidates = Gen.Select(Gen.Double[113.3, 113.7], Gen.Double[34.6, 34.8], Gen.Double[0, 0.4], Gen.Int[0, 14])
        .Array[1, 60].Select(places => places.Select((place, index) =>
            new VisitCandidate($"P{index:000}", new LonLat(place.Item1, place.Item2), place.Item3, IsChance: place.Item4 == 0)).ToArray());

    private static readonly Gen<VisitInspector[]> Inspectors = Gen.Select(Gen.Double[113.3, 113.7], Gen.Double[34.6, 34.8], Gen.Double[2, 8])
        .Array[1, 6].Select(people => people.Select((person, index) => new VisitInspector($"I{index}", new LonLat(person.Item1, person.Item2), person.Item3)).ToArray());

    [Fact]
    public void Plan_AnyDay_KeepsEverybodysTimeAndVisitsNobodyTwice()
    {
        Gen.Select(Candidates, Inspectors, Gen.Int[1, 2]).Sample((candidates, inspectors, together) =>
        {
            var list = VisitPlanner.Plan(candidates, inspectors, new VisitRules { Together = together });
            var visited = list.Routes.SelectMany(route => route.Stops).Select(stop => stop.PlaceId).ToList();
            Assert.Equal(visited.Count, visited.Distinct().Count());
            Assert.All(list.Routes, route => Assert.True(route.TotalMinutes <= route.CapacityMinutes + 1e-6));
            Assert.All(list.Routes, route => Assert.Equal(route.TotalMinutes, route.TravelMinutes + route.Stops.Sum(stop => stop.VisitMinutes), precision: 6));
            Assert.Equal(
                candidates.Where(candidate => candidate.IsChance).Select(candidate => candidate.PlaceId).Order(),
                list.NotReached.Concat(list.Routes.SelectMany(route => route.Stops).Where(stop => stop.IsChance).Select(stop => stop.PlaceId)).Order());
        });
    }

    [Fact]
    public void Plan_CandidatesInAnotherOrder_IsTheSame()
    {
        Gen.Select(Candidates, Inspectors).Sample((candidates, inspectors) =>
            Assert.Equal(Names(VisitPlanner.Plan(candidates, inspectors, Alone)), Names(VisitPlanner.Plan([.. candidates.Reverse()], [.. inspectors.Reverse()], Alone))));
    }

    [Fact]
    public void Plan_EqualWays_TakesTheMoreProbable()
    {
        var home = new LonLat(113.5, 34.7);
        var list = VisitPlanner.Plan(
            [new("low", home, 0.05), new("high", home, 0.3), new("middle", home, 0.1)], [new("I", home, 1.5)], Alone);

        Assert.Equal(["high", "middle"], list.Routes[0].Stops.OrderBy(stop => stop.Rank).Select(stop => stop.PlaceId));
    }

    [Fact]
    public void Plan_FarAwayAndHardlyMoreProbable_StaysNear()
    {
        var list = VisitPlanner.Plan(
            [new("far", new LonLat(113.9, 34.7), 0.12), new("near", new LonLat(113.5, 34.7), 0.1), new("next", new LonLat(113.501, 34.7), 0.1)],
            [new("I", new LonLat(113.5, 34.7), 2)], Alone);

        Assert.Equal(["near", "next"], list.Routes[0].Stops.Select(stop => stop.PlaceId).Order());
    }

    [Fact]
    public void Plan_DrawnByChance_IsMarkedAndSaysSo()
    {
        var list = VisitPlanner.Plan([new("drawn", new LonLat(113.5, 34.7), 0.0001, IsChance: true), new("scored", new LonLat(113.51, 34.7), 0.2)], [new("I", new LonLat(113.5, 34.7), 7)], Alone);

        var stop = Assert.Single(list.Routes[0].Stops, stop => stop.IsChance);
        Assert.Equal("visitlist.chance", Assert.Single(stop.Why).Key);
        Assert.Equal("visitlist.score", list.Routes[0].Stops.Single(other => !other.IsChance).Why[0].Key);
    }

    [Fact]
    public void Plan_ChanceOutOfReach_IsNamed()
    {
        var list = VisitPlanner.Plan([new("drawn", new LonLat(115.5, 34.7), 0.1, IsChance: true)], [new("I", new LonLat(113.5, 34.7), 2)], Alone);

        Assert.Equal(["drawn"], list.NotReached);
    }

    [Fact]
    public void Plan_InPairs_GoesWithTheNearestAndTakesTheOddOneAlong()
    {
        var list = VisitPlanner.Plan(
            [new("place", new LonLat(113.5, 34.7), 0.1)],
            [new("A", new LonLat(113.5, 34.7), 7), new("B", new LonLat(113.9, 34.7), 7), new("C", new LonLat(113.51, 34.7), 6)], new VisitRules());

        var route = Assert.Single(list.Routes);
        Assert.Equal(["A", "C", "B"], route.Inspectors);
        Assert.Equal(6 * 60, route.CapacityMinutes);
    }

    /// <summary>Small days are solved by trying every order; the heuristic's way is nearly always the shortest.</summary>
    [Fact]
    public void Plan_EverythingFits_GoesHardlyFurtherThanTheShortestWay()
    {
        var rules = Alone with { VisitMinutes = 1 };
        Gen.Select(Gen.Double[113.45, 113.55], Gen.Double[34.65, 34.75]).Array[2, 7].Sample(places =>
        {
            VisitCandidate[] candidates = [.. places.Select((place, index) => new VisitCandidate($"P{index}", new LonLat(place.Item1, place.Item2), 0.1))];
            var start = new LonLat(113.5, 34.7);
            var route = VisitPlanner.Plan(candidates, [new("I", start, 100)], rules).Routes[0];
            Assert.Equal(candidates.Length, route.Stops.Count);
            Assert.InRange(route.TravelMinutes, 0, Shortest(start, [.. candidates.Select(candidate => candidate.Position)], rules) * 1.1 + 1e-6);
        }, iter: 200);
    }

    [Fact]
    public void Plan_SpeedOfZero_IsRefused() =>
        Assert.Contains("0 km/h", Assert.Throws<ArgumentException>(() => VisitPlanner.Plan([], [], new VisitRules { KilometresPerHour = 0 })).Message, StringComparison.Ordinal);

    private static IEnumerable<string> Names(VisitList list) =>
        list.Routes.Select(route => $"{string.Join('+', route.Inspectors)}: {string.Join(' ', route.Stops.Select(stop => stop.PlaceId))}");

    private static double Shortest(LonLat start, List<LonLat> left, VisitRules rules)
    {
        var frame = LocalFrame.For(left[0]);
        return Try(frame.ToMetric(start), [.. left.Select(frame.ToMetric)]) * rules.RoadFactor / (rules.KilometresPerHour * 1000 / 60);

        double Try(MetricPoint at, List<MetricPoint> open) => open.Count == 0
            ? Metres(at, frame.ToMetric(start))
            : open.Min(next => Metres(at, next) + Try(next, [.. open.Where(other => other != next)]));
    }

    private static double Metres(MetricPoint a, MetricPoint b) => Math.Sqrt(Math.Pow(a.EastMetres - b.EastMetres, 2) + Math.Pow(a.NorthMetres - b.NorthMetres, 2));
}
