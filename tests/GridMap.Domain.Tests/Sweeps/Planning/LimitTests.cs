using CsCheck;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Tests.Sweeps.Planning;

public class LimitTests
{
    private static readonly Geometry Area = Shapes.Ground(Village.Square);
    private static readonly ExclusionZone Barracks = new("barracks", Shapes.Ground("POLYGON ((250 180, 360 200, 330 300, 240 290, 250 180))"), BufferMetres: 20);

    [Fact]
    public void Plan_ZoneInTheMiddle_KeepsTheBufferOnEveryLegAndSeesTheRest()
    {
        var request = Village.Request(Area) with { Limits = new SweepLimits { Zones = [Barracks] } };

        var plan = Village.Plan(request);

        var zone = plan.Frame.ToMetric(Barracks.Shape);
        Assert.All(Lines(plan), line => Assert.True(line.Distance(zone) >= 20 - 0.01, $"{line.Distance(zone):0.00} m"));
        var open = plan.Area.Difference(zone);
        var (seen, all) = FootprintCount.Count(open, FootprintCount.Of(plan), 17.3 / 12.29, 17.3 / 12.29 * 3956 / 5280, stepMetres: 5);
        Assert.Equal(all, seen);
    }

    [Fact]
    public void Plan_RandomZones_BreakNoLimitAndSayWhatStaysUnseen()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var chance = new Random(seed);
            var zones = Enumerable.Range(0, 3).Select(i => new ExclusionZone(
                $"zone {i}", Shapes.Square(600 * chance.NextDouble() - 50, 500 * chance.NextDouble() - 50, 30 + 90 * chance.NextDouble()), 15 * chance.NextDouble())).ToList();

            var plan = Village.Plan(Village.Request(Area) with { Limits = new SweepLimits { Zones = zones } });

            var shapes = zones.Select(zone => (Shape: plan.Frame.ToMetric(zone.Shape), zone.BufferMetres)).ToList();
            Assert.All(Lines(plan), line => Assert.All(shapes, zone => Assert.True(line.Distance(zone.Shape) >= zone.BufferMetres - 0.01 && !line.Crosses(zone.Shape))));
            var open = shapes.Aggregate(plan.Area.Difference(plan.Unseen), (rest, zone) => rest.Difference(zone.Shape));
            var (seen, all) = FootprintCount.Count(open, FootprintCount.Of(plan), 17.3 / 12.29, 17.3 / 12.29 * 3956 / 5280, stepMetres: 10);
            Assert.True(seen == all, $"seed {seed}: {seen} of {all} points seen");
        }
    }

    [Fact]
    public void Plan_AnyMixOfWishes_KeepsEveryLimitOrSaysWhyNot() =>
        Gen.Int[1, 1_000_000].Sample(seed =>
        {
            var chance = new Random(seed);
            var zones = Enumerable.Range(0, chance.Next(4)).Select(i => new ExclusionZone($"zone {i}", Shapes.Square(900 * chance.NextDouble() - 450, 900 * chance.NextDouble() - 450, 20 + 200 * chance.NextDouble()), 30 * chance.NextDouble())).ToList();
            var limits = new SweepLimits
            {
                Zones = zones,
                OperationArea = chance.Next(3) == 0 ? Shapes.Square(-500, -500, 900 + 300 * chance.NextDouble()) : null,
                RangeMetres = chance.Next(4) == 0 ? 600 : null,
            };
            var request = Village.Request(Village.Any(chance), gsdMetres: 0.01 + 0.02 * chance.NextDouble()) with
            {
                Limits = limits,
                TakeOffs = [.. Enumerable.Range(0, chance.Next(3)).Select(_ => Shapes.At(800 * chance.NextDouble() - 400, 800 * chance.NextDouble() - 400))],
                Battery = chance.Next(2) == 0 ? new BatteryState { EnduranceSeconds = 600 + 900 * chance.NextDouble(), WindMetresPerSecond = 8 * chance.NextDouble() } : null,
                Settings = new SweepSettings
                {
                    SideOverlap = 0.3 + 0.5 * chance.NextDouble(),
                    MarginMetres = chance.Next(3) == 0 ? 40 : 0,
                    TurnAroundMetres = chance.Next(3) == 0 ? 25 : 0,
                    IsCrossHatched = chance.Next(5) == 0,
                    GimbalPitchDegrees = chance.Next(4) == 0 ? -80 : -90,
                },
            };

            var outcome = SweepPlanner.Plan(request);

            if (outcome is not SweepOutcome.Planned { Plan: var plan })
            {
                Assert.True(outcome is SweepOutcome.BreaksLimits { Breaches.Count: > 0 } or SweepOutcome.Refused { Reasons.Count: > 0 });
                return;
            }

            var shapes = zones.Select(zone => (Shape: plan.Frame.ToMetric(zone.Shape), zone.BufferMetres)).ToList();
            var open = limits.OperationArea is { } area ? plan.Frame.ToMetric(area) : null;
            Assert.All(Lines(plan), line =>
            {
                Assert.All(shapes, zone => Assert.True(line.Distance(zone.Shape) >= zone.BufferMetres - 0.011));
                Assert.True(open is null || open.Covers(line));
            });
            Assert.All(plan.Sorties, sortie => Assert.InRange(sortie.BatteryFraction, 0, 1));
            Assert.All(plan.Sorties.SelectMany(sortie => sortie.Legs.Zip(sortie.Legs.Skip(1))), pair => Assert.Equal(pair.First.Path[^1], pair.Second.Path[0]));
        }, iter: 80);

    [Fact]
    public void Plan_ZoneAboveTheFlight_DoesNotHinder()
    {
        var high = Barracks with { FloorMetres = 150 };

        var plan = Village.Plan(Village.Request(Area) with { Limits = new SweepLimits { Zones = [high] } });

        Assert.Contains(Lines(plan), line => line.Intersects(plan.Frame.ToMetric(high.Shape)));
        Assert.True(plan.Unseen.IsEmpty);
    }

    [Fact]
    public void Plan_OperationArea_IsNeverLeft()
    {
        var open = Shapes.Ground("POLYGON ((-20 -20, 620 -20, 620 300, 300 300, 300 520, -20 520, -20 -20))");

        var plan = Village.Plan(Village.Request(Shapes.Ground("POLYGON ((0 0, 600 0, 600 280, 280 280, 280 500, 0 500, 0 0))")) with { Limits = new SweepLimits { OperationArea = open } });

        var metric = plan.Frame.ToMetric(open);
        Assert.All(Lines(plan), line => Assert.True(metric.Covers(line)));
    }

    [Fact]
    public void Plan_TakeOffInAZone_IsNotExportedAndNamesTheLeg()
    {
        var request = Village.Request(Area) with { TakeOffs = [Shapes.At(300, 240)], Limits = new SweepLimits { Zones = [Barracks] } };

        var breaks = Assert.IsType<SweepOutcome.BreaksLimits>(SweepPlanner.Plan(request));

        Assert.Equal((1, 1, "sweep.legZone"), (breaks.Breaches[0].Sortie, breaks.Breaches[0].Leg, breaks.Breaches[0].Message.Key));
        Assert.Equal("barracks", breaks.Breaches[0].Message.Arguments["zone"]);
    }

    [Fact]
    public void Plan_BeyondRange_IsNotExported()
    {
        var request = Village.Request(Area) with { TakeOffs = [Shapes.At(-300, 0)], Limits = new SweepLimits { RangeMetres = 500 } };

        var breaks = Assert.IsType<SweepOutcome.BreaksLimits>(SweepPlanner.Plan(request));

        Assert.All(breaks.Breaches, breach => Assert.Equal("sweep.legRange", breach.Message.Key));
    }

    [Fact]
    public void Plan_CoarseGsd_IsRefusedUnderTheCeilingAndPlannedWithAnApproval()
    {
        var request = Village.Request(Area, gsdMetres: 0.05);

        Assert.Equal("sweep.gsdAboveCeiling", Village.FaultOf(request));
        Assert.Equal("sweep.ceilingNeedsApproval", Village.FaultOf(request with { Limits = new SweepLimits { CeilingMetres = 200 } }));
        var plan = Village.Plan(request with { Limits = new SweepLimits { CeilingMetres = 200, ApprovalNumber = "ZZ-2026-0417" } });
        Assert.Equal(187.5, plan.Figures.HeightMetres, 0.2);
    }

    [Fact]
    public void Find_LegThroughAZone_IsFoundWithoutThePlanner()
    {
        var check = new LimitCheck(new SweepLimits { Zones = [Barracks] }, Shapes.Frame, terrain: null, clearanceMetres: 15);
        PathPoint At(double east, double north, double height) => new(new MetricPoint(Shapes.Origin.EastMetres + east, Shapes.Origin.NorthMetres + north), height);
        var leg = new FlightLeg(2, LegRole.Transit, [At(0, 240, 100), At(600, 240, 100)], 10);
        var high = new FlightLeg(3, LegRole.Turn, [At(0, 0, 100), At(0, 10, 130)], 10);

        var breaches = check.Find([new Sortie(4, At(0, 240, 0).Position, [leg, high], [], 0)]);

        Assert.Equal([(4, 2, "sweep.legZone"), (4, 3, "sweep.legCeiling")], breaches.Select(breach => (breach.Sortie, breach.Leg, breach.Message.Key)));
    }

    [Theory]
    [InlineData(0.97, 0.7, "sweep.overlap")]
    [InlineData(0.8, -0.1, "sweep.overlap")]
    public void Plan_ImpossibleOverlap_IsRefused(double forward, double side, string key) =>
        Assert.Equal(key, Village.FaultOf(Village.Request(Area) with { Settings = new SweepSettings { ForwardOverlap = forward, SideOverlap = side } }));

    [Fact]
    public void Plan_BadInput_IsRefusedWithTheField()
    {
        var request = Village.Request(Area);
        Assert.Equal("sweep.cameraField", Village.FaultOf(request with { Camera = request.Camera with { SensorWidthMillimetres = double.NaN } }));
        Assert.Equal("sweep.areaTiny", Village.FaultOf(request with { Area = Shapes.Square(0, 0, 0.5) }));
        Assert.Equal("sweep.notPolygon", Village.FaultOf(request with { Area = Shapes.Ground("LINESTRING (0 0, 100 0)") }));
        Assert.Equal("sweep.gsdMissing", Village.FaultOf(request with { GsdMetres = null }));
        Assert.Equal("sweep.tooLow", Village.FaultOf(request with { GsdMetres = 0.001 }));
        Assert.Equal("sweep.tooSlow", Village.FaultOf(request with { Camera = request.Camera with { ShortestIntervalSeconds = 30 }, GsdMetres = 0.01 }));
        Assert.Equal("sweep.range", Village.FaultOf(request with { Settings = new SweepSettings { GimbalPitchDegrees = -20 } }));
        Assert.Equal("sweep.wind", Village.FaultOf(request with { Battery = new BatteryState { WindMetresPerSecond = 25 } }));
        Assert.Equal("sweep.nothingFlyable", Village.FaultOf(request with { Limits = new SweepLimits { Zones = [new ExclusionZone("all", Shapes.Square(-100, -100, 2000))] } }));
    }

    private static IEnumerable<Geometry> Lines(SweepPlan plan) => plan.Sorties.SelectMany(sortie => sortie.Legs).Select(leg => leg.IsVertical
        ? (Geometry)new Point(leg.Path[0].Position.EastMetres, leg.Path[0].Position.NorthMetres)
        : new LineString([.. leg.Path.Select(point => new Coordinate(point.Position.EastMetres, point.Position.NorthMetres))]));
}
