using CsCheck;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Tests.Sweeps.Planning;

public class CoverageTests
{
    // Mavic 3E: sensor over focal length.
    private const double Across = 17.3 / 12.29;
    private const double Along = 17.3 / 12.29 * 3956 / 5280;

    [Fact]
    public void Plan_TwoHundredVillages_ShowsEveryPointOfThem()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var village = Village.Any(new Random(seed));

            var plan = Village.Plan(Village.Request(village));

            var photos = FootprintCount.Of(plan);
            var (seen, all) = FootprintCount.Count(plan.Area, photos, Across, Along, Math.Max(2, Math.Sqrt(plan.Area.Area) / 60));
            Assert.True(seen == all, $"village {seed}: {seen} of {all} points seen");
        }
    }

    [Fact]
    public void Plan_AnyOverlapAngleAndHeight_ShowsEveryPoint() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Double[0.1, 0.85], Gen.Double[0.1, 0.85], Gen.Double[0, 360], Gen.Double[0.01, 0.03]).Sample((seed, forward, side, degrees, gsd) =>
        {
            var request = Village.Request(Village.Any(new Random(seed)), gsdMetres: gsd) with
            {
                Settings = new SweepSettings { ForwardOverlap = forward, SideOverlap = side, LineDegrees = degrees },
            };

            var plan = Village.Plan(request);

            var (seen, all) = FootprintCount.Count(plan.Area, FootprintCount.Of(plan), Across, Along, Math.Max(2, Math.Sqrt(plan.Area.Area) / 25));
            Assert.True(seen == all, $"{seen} of {all} points seen");
        }, iter: 60);

    [Fact]
    public void Plan_CompactVillages_TakeLittleMoreThanAreaOverSpeedTimesSpacing()
    {
        var ratios = Enumerable.Range(1, 100).Select(seed =>
        {
            var plan = Village.Plan(Village.Request(Village.Compact(new Random(seed))));
            return plan.FlightSeconds / (plan.Area.Area / (plan.Figures.SpeedMetresPerSecond * plan.Figures.LineSpacingMetres));
        }).ToList();

        Assert.True(ratios.Average() <= 1.25, $"mean {ratios.Average():0.000}, worst {ratios.Max():0.000}");
    }

    [Fact]
    public void Plan_AnyVillage_IsNoSlowerThanLinesAlongTheLongestSide()
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var request = Village.Request(Village.Any(new Random(seed)));
            var plan = Village.Plan(request);
            var side = LongestSideDegrees(plan);

            var along = Village.Plan(request with { Settings = request.Settings with { LineDegrees = side } });

            Assert.True(plan.FlightSeconds <= along.FlightSeconds + 1e-3, $"village {seed}: {plan.FlightSeconds:0} s, along the longest side {along.FlightSeconds:0} s");
        }
    }

    [Fact]
    public void Plan_CrossHatchAndMargin_CoverMore()
    {
        var request = Village.Request(Shapes.Ground(Village.Square));
        var once = Village.Plan(request);
        var twice = Village.Plan(request with { Settings = request.Settings with { IsCrossHatched = true } });
        var wide = Village.Plan(request with { Settings = request.Settings with { MarginMetres = 100 } });

        Assert.InRange(twice.PhotoCount, 1.7 * once.PhotoCount, 2.3 * once.PhotoCount);
        Assert.Equal(4, twice.Sorties.SelectMany(sortie => sortie.Photos).Select(photo => Math.Round(photo.YawDegrees)).Distinct().Count());
        var (seen, all) = FootprintCount.Count(wide.Area.Buffer(99), FootprintCount.Of(wide), Across, Along, stepMetres: 10);
        Assert.Equal(all, seen);
    }

    [Fact]
    public void Plan_TiltedCamera_ShowsEveryPointWhicheverWayLinesAreFlown()
    {
        var request = Village.Request(Shapes.Ground(Village.Square)) with { Settings = new SweepSettings { GimbalPitchDegrees = -75 } };

        var plan = Village.Plan(request);

        var footprints = plan.Sorties.SelectMany(sortie => sortie.Photos).Select(photo => Domain.Sweeps.Cameras.PhotoFootprint.Find(
            plan.Camera, new(photo.Position, photo.HeightMetres, photo.YawDegrees, -75, 0), groundMetres: 0)!);
        var seen = NetTopologySuite.Operation.Union.CascadedPolygonUnion.Union([.. footprints.Select(Ring)]);
        Assert.True(seen.Buffer(0.01).Covers(plan.Area));
    }

    [Fact]
    public void Plan_TurnArounds_LieBeyondThePhotos()
    {
        var plan = Village.Plan(Village.Request(Shapes.Ground(Village.Square)) with { Settings = new SweepSettings { TurnAroundMetres = 30 } });

        var legs = plan.Sorties[0].Legs;
        foreach (var line in legs.Where(leg => leg.Role is LegRole.Survey))
        {
            var (before, after) = (legs[line.Sequence - 2], legs[line.Sequence]);
            Assert.Equal((LegRole.Turn, LegRole.Turn), (before.Role, after.Role));
            Assert.Equal(30, before.GroundMetres, 0.001);
            Assert.Equal(30, after.GroundMetres, 0.001);
        }
    }

    [Fact]
    public void Plan_SameRequest_GivesTheSamePlan()
    {
        var request = Village.Request(Village.Any(new Random(7)));

        var (first, second) = (Village.Plan(request), Village.Plan(request));

        Assert.Equal(first.Sorties.SelectMany(sortie => sortie.Photos), second.Sorties.SelectMany(sortie => sortie.Photos));
    }

    [Fact]
    public void Plan_Photos_LieNoFartherApartThanTheTriggerAndOnTheirLines()
    {
        var plan = Village.Plan(Village.Request(Village.Any(new Random(3))));

        foreach (var sortie in plan.Sorties)
        {
            foreach (var line in sortie.Photos.GroupBy(photo => photo.Leg))
            {
                var (leg, photos) = (sortie.Legs[line.Key - 1], line.ToList());
                Assert.Equal(leg.Path[0].Position, photos[0].Position);
                Assert.Equal(0, GroundMeasure.DistanceMetres(leg.Path[^1].Position, photos[^1].Position), 0.001);
                Assert.All(photos.Zip(photos.Skip(1)), pair => Assert.InRange(GroundMeasure.DistanceMetres(pair.First.Position, pair.Second.Position), 0, plan.Figures.TriggerMetres + 1e-6));
            }
        }
    }

    private static double LongestSideDegrees(SweepPlan plan)
    {
        var best = (Metres: 0.0, Degrees: 0.0);
        for (var part = 0; part < plan.Area.NumGeometries; part++)
        {
            var ring = ((NetTopologySuite.Geometries.Polygon)plan.Area.GetGeometryN(part)).ExteriorRing.Coordinates;
            foreach (var (a, b) in ring.Zip(ring.Skip(1)))
            {
                var at = new MetricPoint(a.X, a.Y);
                if (a.Distance(b) > best.Metres) best = (a.Distance(b), plan.TrueDegrees(at, double.RadiansToDegrees(Math.Atan2(b.X - a.X, b.Y - a.Y))));
            }
        }

        return best.Degrees;
    }

    private static NetTopologySuite.Geometries.Geometry Ring(IReadOnlyList<MetricPoint> corners) => new NetTopologySuite.Geometries.Polygon(
        new NetTopologySuite.Geometries.LinearRing([.. corners.Append(corners[0]).Select(corner => new NetTopologySuite.Geometries.Coordinate(corner.EastMetres, corner.NorthMetres))]));
}
