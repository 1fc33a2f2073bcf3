using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Missions;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Tests.Sweeps.Missions;

public class MissionFileTests
{
    private const double Across = 17.3 / 12.29;
    private const double Along = 17.3 / 12.29 * 3956 / 5280;

    private static readonly ExclusionZone Zone = new("school", Shapes.Ground("POLYGON ((250 180, 360 200, 330 300, 240 290, 250 180))"));

    private static readonly string[] Names = ["plan", "survey", "waypoints", "litchi", "waylines", "template"];

    public static TheoryData<string> Formats => [.. Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryFormat_ReadBack_EqualsThePlan(string format) =>
        Gen.Int[1, 10_000].Sample(seed =>
        {
            var plan = PlanOf(seed);

            foreach (var sortie in plan.Sorties)
            {
                var items = Read(format, plan, sortie);

                var places = items.OfType<FlownItem.Fly>().Select(fly => (At: plan.Frame.ToMetric(fly.To), fly.HeightMetres)).ToList();
                var wanted = Corners(sortie).ToList();
                // Litchi's later files begin where the one before ended.
                places = [.. places.Where((place, i) => i == 0 || GroundMeasure.DistanceMetres(places[i - 1].At, place.At) > 0.001)];
                Assert.Equal(wanted.Count, places.Count);
                Assert.All(wanted.Zip(places), pair =>
                {
                    Assert.True(GroundMeasure.DistanceMetres(pair.First.Position, pair.Second.At) < 0.002);
                    Assert.Equal(pair.First.HeightMetres, pair.Second.HeightMetres, 0.001);
                });
                var lines = sortie.Legs.Where(leg => leg.Role is LegRole.Survey).Select(leg => leg.PhotoSpacingMetres!.Value).ToList();
                Assert.Equal(lines.Count, items.OfType<FlownItem.Trigger>().Count(trigger => trigger.Metres > 0));
                Assert.All(lines.Zip(items.OfType<FlownItem.Trigger>().Where(trigger => trigger.Metres > 0)), pair => Assert.InRange(pair.First - pair.Second.Metres, 0, 0.0111));
                Assert.All(items.OfType<FlownItem.Gimbal>(), gimbal => Assert.Equal(-90, gimbal.PitchDegrees));
                Assert.IsType<FlownItem.Home>(items[^1]);
            }
        }, iter: 12);

    [Theory]
    [MemberData(nameof(Formats))]
    public void EveryFormat_FlownInStillAir_TakesThePlannedPhotosAndSeesEverything(string format)
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var plan = PlanOf(seed);

            var flight = FlyAll(format, plan, new Simulator(plan.Frame));

            var planned = FootprintCount.Of(plan);
            Assert.Equal(planned.Count, flight.Photos.Count);
            Assert.All(planned.Zip(flight.Photos), pair =>
            {
                Assert.True(Math.Sqrt(Math.Pow(pair.First.East - pair.Second.East, 2) + Math.Pow(pair.First.North - pair.Second.North, 2)) < 0.1);
                Assert.Equal(0, Math.IEEERemainder(pair.First.YawDegrees - pair.Second.YawDegrees, 360), 0.05);
            });
            var target = plan.Area.Difference(plan.Unseen);
            Assert.Equal(1, FootprintCount.SeenFraction(target, flight.Photos, Across, Along, stepMetres: 8));
            // Climb and descent are no part of the points.
            var level = plan.Sorties.SelectMany(sortie => sortie.Legs).Where(leg => !leg.IsVertical).Sum(leg => leg.LengthMetres);
            Assert.Equal(level, flight.Metres, 0.001 * level);
        }
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("waylines")]
    public void EveryFormat_FlownInWind_SeesAllButNothingWithUsualOverlap(string format)
    {
        // A crosswind that turns the pictures by 20 degrees, and a drift of some metres that comes and goes.
        for (var seed = 1; seed <= 10; seed++)
        {
            var plan = PlanOf(seed);

            var flight = FlyAll(format, plan, new Simulator(plan.Frame, crabDegrees: 20, seconds => (6 * Math.Sin(seconds / 40), 5 * Math.Cos(seconds / 55))));

            Assert.True(FootprintCount.SeenFraction(plan.Area.Difference(plan.Unseen), flight.Photos, Across, Along, stepMetres: 8) > 0.995);
        }
    }

    [Fact]
    public void Waypoints_KeepTheLimitsOnEveryLegOfTheFile()
    {
        var plan = Village.Plan(Village.Request(Shapes.Ground(Village.Square)) with { Limits = new SweepLimits { Zones = [Zone] }, TakeOffs = [Shapes.At(-40, 240)] });
        var zone = plan.Frame.ToMetric(Zone.Shape);

        foreach (var format in Names)
        {
            var points = Read(format, plan, plan.Sorties[0]).OfType<FlownItem.Fly>().Select(fly => plan.Frame.ToMetric(fly.To)).ToList();
            Assert.All(points.Zip(points.Skip(1)), leg => Assert.True(
                new NetTopologySuite.Geometries.LineString([new(leg.First.EastMetres, leg.First.NorthMetres), new(leg.Second.EastMetres, leg.Second.NorthMetres)]).Distance(zone) >= 9.98));
        }
    }

    [Fact]
    public void Wpml_Template_HasLatitudeFirstWhereDjiWantsIt()
    {
        var plan = PlanOf(1);
        XNamespace wpml = "http://www.dji.com/wpmz/1.0.6";

        var template = XDocument.Parse(WpmlFile.WriteTemplate(plan, plan.Sorties[0], Seen.Noon));

        var home = plan.ToLonLat(plan.Sorties[0].TakeOff);
        var reference = template.Descendants(wpml + "takeOffRefPoint").Single().Value.Split(',').Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(home.Latitude, reference[0], 1e-7);
        Assert.Equal(home.Longitude, reference[1], 1e-7);
        Assert.Equal(Seen.Noon.ToUnixTimeMilliseconds(), (long)template.Descendants(wpml + "createTime").Single());
        Assert.Equal(77, (int)template.Descendants(wpml + "droneEnumValue").Single());
        Assert.Equal(66, (int)template.Descendants(wpml + "payloadEnumValue").Single());
    }

    [Fact]
    public void Qgc_Survey_HoldsTheKeysThatItsLoaderRequires()
    {
        var plan = Village.Plan(Village.Request(Shapes.Ground(Village.Square)));
        using var document = JsonDocument.Parse(QgcPlanFile.WriteSurvey(plan, plan.Sorties[0]));

        var survey = document.RootElement.GetProperty("mission").GetProperty("items").EnumerateArray().Single(item => item.GetProperty("type").GetString() == "ComplexItem");
        var transects = survey.GetProperty("TransectStyleComplexItem");
        foreach (var key in new[] { "TurnAroundDistance", "CameraTriggerInTurnAround", "HoverAndCapture", "Refly90Degrees", "CameraShots", "CameraCalc", "VisualTransectPoints", "Items" })
        {
            Assert.True(transects.TryGetProperty(key, out _), key);
        }

        Assert.Equal(("survey", 5), (survey.GetProperty("complexItemType").GetString(), survey.GetProperty("version").GetInt32()));
        Assert.Equal(4, survey.GetProperty("polygon").GetArrayLength());
        Assert.Equal(plan.PhotoCount, transects.GetProperty("CameraShots").GetInt32());
        var camera = transects.GetProperty("CameraCalc");
        Assert.Equal(plan.Figures.LineSpacingMetres, camera.GetProperty("AdjustedFootprintSide").GetDouble(), 0.001);
        Assert.Equal(80, camera.GetProperty("FrontalOverlap").GetDouble());
        // Items are numbered through, survey and simple ones alike.
        var numbers = document.RootElement.GetProperty("mission").GetProperty("items").EnumerateArray()
            .SelectMany(item => item.TryGetProperty("TransectStyleComplexItem", out var inner) ? inner.GetProperty("Items").EnumerateArray() : Enumerable.Repeat(item, 1))
            .Select(item => item.GetProperty("doJumpId").GetInt32()).ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public void Litchi_LongSortie_IsSplitBetweenLines()
    {
        var plan = Village.Plan(Village.Request(Shapes.Ground("POLYGON ((0 0, 4000 0, 4000 300, 0 300, 0 0))"), gsdMetres: 0.005) with { Settings = new SweepSettings { LineDegrees = 0 } });

        var files = LitchiFile.Write(plan, plan.Sorties[0]);

        Assert.True(files.Count > 1);
        Assert.All(files, file => Assert.InRange(file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 3, 100));
    }

    [Fact]
    public void Kml_Lines_AreTheLegs()
    {
        var plan = PlanOf(2);
        XNamespace kml = "http://www.opengis.net/kml/2.2";

        var lines = XDocument.Parse(KmlFile.Write(plan)).Descendants(kml + "LineString").Select(line => line.Element(kml + "coordinates")!.Value.Split(' ')
            .Select(point => point.Split(',').Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToList()).ToList();

        Assert.Equal(plan.Sorties.Sum(sortie => sortie.Legs.Count), lines.Count);
        Assert.All(plan.Sorties.SelectMany(sortie => sortie.Legs).Zip(lines, (leg, line) => (leg, line)), pair =>
        {
            Assert.Equal(pair.leg.Path.Count, pair.line.Count);
            Assert.All(pair.leg.Path.Zip(pair.line), point =>
            {
                Assert.True(GroundMeasure.DistanceMetres(point.First.Position, plan.Frame.ToMetric(new LonLat(point.Second[0], point.Second[1]))) < 0.002);
                Assert.Equal(point.First.HeightMetres, point.Second[2], 0.001);
            });
        });
    }

    [Fact]
    public void GeoJson_ReadBack_EqualsThePlan()
    {
        var plan = Enumerable.Range(1, 30).Select(PlanOf).First(candidate => candidate.Sorties.Count > 1);
        using var legs = JsonDocument.Parse(PlanGeoJson.WriteLegs(plan));
        using var photos = JsonDocument.Parse(PlanGeoJson.WritePhotos(plan));

        var wanted = plan.Sorties.SelectMany(sortie => sortie.Legs, (sortie, leg) => (sortie, leg)).ToList();
        var read = legs.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(wanted.Count, read.Count);
        Assert.All(wanted.Zip(read), pair =>
        {
            var (sortie, leg) = pair.First;
            var properties = pair.Second.GetProperty("properties");
            Assert.Equal((sortie.Number, leg.Sequence), (properties.GetProperty("sortie").GetInt32(), properties.GetProperty("sequence").GetInt32()));
            Assert.Equal(leg.Role.ToString(), properties.GetProperty("role").GetString(), ignoreCase: true);
            Assert.Equal(leg.SpeedMetresPerSecond, properties.GetProperty("speedMetresPerSecond").GetDouble(), 0.001);
            Assert.Equal(leg.Path.Max(point => point.HeightMetres), properties.GetProperty("heightMetres").GetDouble(), 0.001);
            AreAt(plan, leg.Path.Select(point => point.Position), pair.Second.GetProperty("geometry").GetProperty("coordinates").EnumerateArray());
        });

        var points = photos.RootElement.GetProperty("features").EnumerateArray().ToList();
        AreAt(plan, plan.Sorties.SelectMany(sortie => sortie.Photos).Select(photo => photo.Position), points.Select(point => point.GetProperty("geometry").GetProperty("coordinates")));
        Assert.All(plan.Sorties.SelectMany(sortie => sortie.Photos).Zip(points), pair =>
            Assert.Equal(0, Math.IEEERemainder(plan.TrueDegrees(pair.First.Position, pair.First.YawDegrees) - pair.Second.GetProperty("properties").GetProperty("yawDegrees").GetDouble(), 360), 0.001));
    }

    private static void AreAt(SweepPlan plan, IEnumerable<MetricPoint> wanted, IEnumerable<JsonElement> coordinates)
    {
        var (places, read) = (wanted.ToList(), coordinates.Select(pair => plan.Frame.ToMetric(new LonLat(pair[0].GetDouble(), pair[1].GetDouble()))).ToList());
        Assert.Equal(places.Count, read.Count);
        Assert.All(places.Zip(read), pair => Assert.True(GroundMeasure.DistanceMetres(pair.First, pair.Second) < 0.02));
    }

    internal static List<FlownItem> Read(string format, SweepPlan plan, Sortie sortie) => format switch
    {
        "plan" => MissionReaders.Qgc(QgcPlanFile.WriteWaypoints(plan, sortie)),
        "survey" => MissionReaders.Qgc(QgcPlanFile.WriteSurvey(plan, sortie)),
        "waypoints" => MissionReaders.MissionPlanner(MissionPlannerFile.Write(plan, sortie)),
        "litchi" => MissionReaders.Litchi(LitchiFile.Write(plan, sortie)),
        "waylines" => MissionReaders.Wpmz(WpmlFile.WriteWaylines(plan, sortie), "executeHeight"),
        _ => MissionReaders.Wpmz(WpmlFile.WriteTemplate(plan, sortie, Seen.Noon), "height"),
    };

    private static Simulator FlyAll(string format, SweepPlan plan, Simulator simulator)
    {
        foreach (var sortie in plan.Sorties) simulator.Fly(Read(format, plan, sortie));
        return simulator;
    }

    private static SweepPlan PlanOf(int seed) => Village.Plan(Village.Request(Village.Any(new Random(seed))) with
    {
        Settings = new SweepSettings { TurnAroundMetres = seed % 3 == 0 ? 15 : 0 },
        Limits = new SweepLimits { Zones = seed % 2 == 0 ? [Zone] : [] },
        Battery = seed % 4 == 1 ? new BatteryState { EnduranceSeconds = 600 } : null,
    });

    /// <summary>The points of all legs between climb and descent, each once.</summary>
    private static IEnumerable<PathPoint> Corners(Sortie sortie)
    {
        PathPoint? last = null;
        foreach (var point in sortie.Legs.Where(leg => !leg.IsVertical).SelectMany(leg => leg.Path))
        {
            if (last is { } before && before == point) continue;
            last = point;
            yield return point;
        }
    }
}
