using System.Globalization;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;

namespace GridMap.Benchmarks;

/// <summary>Sweep plans of random villages: how long planning takes, and how long the flights are beside lines along the longest side.</summary>
internal static class PlanSpeed
{
    private static readonly GroundFrame Frame = LocalFrame.For(new LonLat(113.62, 34.75));
    private static readonly MetricPoint Middle = Frame.ToMetric(new LonLat(113.62, 34.75));

    public static async Task<int> RunAsync(int villages)
    {
        Console.WriteLine(Machine.Describe());
        foreach (var (name, roughness, battery, zones) in new[]
        {
            ("compact villages, 15 to 50 ha", 0.15, (BatteryState?)null, 0), ("concave villages", 0.6, null, 0),
            ("compact, battery of 25 min", 0.15, new BatteryState { EnduranceSeconds = 25 * 60 }, 0), ("compact, two exclusion zones", 0.15, null, 2),
        })
        {
            var requests = Enumerable.Range(1, villages).Select(seed => Request(new Random(seed), roughness, battery, zones)).ToList();
            // Compiled first, as in a server that runs.
            foreach (var request in requests.Take(20))
            {
                SweepPlanner.Plan(request);
            }

            var plans = new List<SweepPlan>();
            var each = new List<double>();
            var cost = await Cost.OfAsync(() =>
            {
                foreach (var request in requests)
                {
                    var watch = System.Diagnostics.Stopwatch.StartNew();
                    if (SweepPlanner.Plan(request) is SweepOutcome.Planned planned)
                    {
                        plans.Add(planned.Plan);
                    }

                    each.Add(watch.Elapsed.TotalMilliseconds);
                }

                return Task.CompletedTask;
            });
            var ideal = plans.Average(plan => plan.FlightSeconds / (plan.Area.Area / (plan.Figures.SpeedMetresPerSecond * plan.Figures.LineSpacingMetres)));
            var (ratio, worst) = AgainstLongestSide(requests, plans);
            each.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {plans.Count} of {villages} planned in {cost.Seconds:0.0} s ({cost.ProcessorSeconds:0.0} s of a processor); one {each[each.Count / 2]:0.0} ms median, {each[(int)(each.Count * 0.99)]:0.0} ms p99, {each[^1]:0.0} ms at most; flight time {ideal:0.000} x area / (speed x spacing), {ratio:0.000} x lines along the longest side, at most {worst:0.0000} x"));
        }

        return 0;
    }

    private static (double Mean, double Worst) AgainstLongestSide(List<SweepRequest> requests, List<SweepPlan> plans)
    {
        var ratios = requests.Take(200).Zip(plans).Select(pair =>
        {
            var (request, plan) = pair;
            var ring = ((Polygon)plan.Area).ExteriorRing.Coordinates;
            var (a, b) = ring.Zip(ring.Skip(1)).MaxBy(side => side.First.Distance(side.Second));
            var degrees = plan.TrueDegrees(new MetricPoint(a.X, a.Y), double.RadiansToDegrees(Math.Atan2(b.X - a.X, b.Y - a.Y)));
            return SweepPlanner.Plan(request with { Settings = request.Settings with { LineDegrees = degrees } }) is SweepOutcome.Planned along ? plan.FlightSeconds / along.Plan.FlightSeconds : 1;
        }).ToList();
        return (ratios.Average(), ratios.Max());
    }

    private static SweepRequest Request(Random chance, double roughness, BatteryState? battery, int zones)
    {
        var radius = 250 + 190 * chance.NextDouble();
        return new SweepRequest
        {
            Area = Blob(chance, 0, 0, radius, roughness),
            Camera = CameraCatalogue.All[1],
            GsdMetres = 0.03,
            Battery = battery,
            Limits = new SweepLimits
            {
                Zones = [.. Enumerable.Range(0, zones).Select(i => new ExclusionZone($"zone {i}", Blob(chance, radius * (chance.NextDouble() - 0.5), radius * (chance.NextDouble() - 0.5), 40, 0.2)))],
            },
        };
    }

    private static Polygon Blob(Random chance, double east, double north, double radius, double roughness)
    {
        var corners = chance.Next(8, 30);
        var ring = Enumerable.Range(0, corners).Select(i =>
        {
            var (angle, reach) = (Math.Tau * i / corners, radius * (1 - roughness + 2 * roughness * chance.NextDouble()));
            var at = Frame.ToLonLat(new MetricPoint(Middle.EastMetres + east + reach * Math.Cos(angle), Middle.NorthMetres + north + 0.8 * reach * Math.Sin(angle)));
            return new Coordinate(at.Longitude, at.Latitude);
        }).ToList();
        return new Polygon(new LinearRing([.. ring, ring[0].Copy()]));
    }
}
