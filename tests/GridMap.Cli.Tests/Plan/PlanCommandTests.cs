using System.IO.Compression;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.Tests.Rasters;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace GridMap.Cli.Tests.Plan;

public sealed class PlanCommandTests : IDisposable
{
    private const string Square = "[[[113.62,34.75],[113.6265,34.75],[113.6265,34.7545],[113.62,34.7545],[113.62,34.75]]]";
    private const string Bow = "[[[113.63,34.75],[113.64,34.76],[113.64,34.75],[113.63,34.76],[113.63,34.75]]]";

    private static readonly JsonSerializerOptions GeoJson = new(JsonSerializerDefaults.Web) { Converters = { new GeoJsonConverterFactory() } };

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-plan-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Plan_Village_WritesEveryFileAndItsSummary()
    {
        Assert.Equal(GridMapCommand.Done, await Plan(Area(Square), "--gsd", "3", "--endurance", "8", "--home", "113.619,34.749", "--json"));

        using var summary = JsonDocument.Parse(_output.ToString());
        var root = summary.RootElement;
        Assert.Equal(_output.ToString().Trim(), File.ReadAllText(At("out/summary.json")).Trim());
        Assert.InRange(root.GetProperty("areaSquareMetres").GetDouble(), 290_000, 300_500);
        Assert.Equal(47.52, root.GetProperty("lineSpacingMetres").GetDouble(), 0.01);
        Assert.Equal(158.4, root.GetProperty("footprintAcrossMetres").GetDouble(), 0.01);
        var sorties = root.GetProperty("sorties").GetArrayLength();
        Assert.True(sorties > 1);

        using var legs = JsonDocument.Parse(File.ReadAllText(At("out/plan.geojson")));
        var seconds = legs.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties")).ToList();
        Assert.Equal(root.GetProperty("flightTimeSeconds").GetDouble(), seconds.Sum(leg => leg.GetProperty("seconds").GetDouble()), 0.1);
        Assert.All(seconds, leg => Assert.Contains(leg.GetProperty("role").GetString(), new[] { "survey", "turn", "transit" }));
        using var photos = JsonDocument.Parse(File.ReadAllText(At("out/photos.geojson")));
        Assert.Equal(root.GetProperty("photoCount").GetInt32(), photos.RootElement.GetProperty("features").GetArrayLength());

        for (var sortie = 1; sortie <= sorties; sortie++)
        {
            foreach (var ending in new[] { ".plan", "-survey.plan", ".waypoints", ".csv", ".kmz" }) Assert.True(File.Exists(At($"out/sortie-{sortie}{ending}")), ending);
            using var archive = ZipFile.OpenRead(At($"out/sortie-{sortie}.kmz"));
            Assert.Equal(["wpmz/template.kml", "wpmz/waylines.wpml"], archive.Entries.Select(entry => entry.FullName));
        }
    }

    [Fact]
    public async Task Plan_Again_LeavesNoSortieOfTheEarlierPlan()
    {
        await Plan(Area(Square), "--gsd", "2", "--endurance", "10");
        var before = Directory.GetFiles(At("out"), "sortie-*.kmz").Length;

        Assert.Equal(GridMapCommand.Done, await Plan(Area(Square), "--gsd", "3"));

        Assert.True(before > 1);
        Assert.Single(Directory.GetFiles(At("out"), "sortie-*.kmz"));
    }

    [Fact]
    public async Task Plan_OneBadFeature_IsNamedAndTheOthersArePlanned()
    {
        Assert.Equal(GridMapCommand.Failed, await Plan(Area(Square, Bow), "--gsd", "3"));

        Assert.Contains("area.geojson: feature 2 (village 2): The outline crosses itself", _errors.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(At("out/sortie-1.plan")));
        Assert.Contains("crosses itself", File.ReadAllText(At("out/summary.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_NothingGood_WritesNothing()
    {
        Assert.Equal(GridMapCommand.Failed, await Plan(Area(Bow), "--gsd", "3"));

        Assert.Single(_errors.ToString().TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(At("out")));
    }

    [Theory]
    [InlineData("box brownie", "3", "box brownie: no such camera; known are")]
    [InlineData("M3E", "9", "9 cm a pixel with the Mavic 3E wide needs 338 m, above the ceiling of 120 m")]
    public async Task Plan_Impossible_SaysWhyAndWhatToDo(string camera, string gsd, string sentence)
    {
        Assert.Equal(GridMapCommand.Failed, await Run("plan", "--area", Area(Square), "--camera", camera, "--gsd", gsd, "--out", At("out")));

        Assert.Contains(sentence, _errors.ToString(), StringComparison.Ordinal);
        Assert.Single(_errors.ToString().TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("--overlap", "eighty")]
    [InlineData("--home", "34.75,113.62")]
    [InlineData("--angle", "north")]
    [InlineData("--height", "80")]
    [InlineData("--resume", "2")]
    [InlineData("--wind", "5")]
    public async Task Plan_OptionThatCannotBe_IsWrongUsage(string option, string value)
    {
        Assert.Equal(GridMapCommand.WrongUsage, await Plan(Area(Square), "--gsd", "3", option, value));

        Assert.Single(_errors.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Plan_ExclusionZone_IsKeptAndOneThatCannotBeReadStopsAll()
    {
        var zone = "[[[113.622,34.7515],[113.624,34.7515],[113.624,34.753],[113.622,34.753],[113.622,34.7515]]]";
        File.WriteAllText(At("zones.geojson"), $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"barracks","bufferMetres":25},"geometry":{"type":"Polygon","coordinates":{{{zone}}}}}]}""");

        Assert.Equal(GridMapCommand.Done, await Plan(Area(Square), "--gsd", "3", "--exclude", At("zones.geojson")));

        var frame = LocalFrame.For(new LonLat(113.62, 34.75));
        var shape = frame.ToMetric(JsonSerializer.Deserialize<Geometry>($$"""{"type":"Polygon","coordinates":{{zone}}}""", GeoJson)!);
        using var legs = JsonDocument.Parse(File.ReadAllText(At("out/plan.geojson")));
        Assert.All(legs.RootElement.GetProperty("features").EnumerateArray().Select(feature => frame.ToMetric(feature.GetProperty("geometry").Deserialize<Geometry>(GeoJson)!)), leg =>
            Assert.True(leg.Distance(shape) >= 24.98));

        File.WriteAllText(At("zones.geojson"), $$"""{"type":"Polygon","coordinates":{{Bow}}}""");
        Assert.Equal(GridMapCommand.Failed, await Plan(Area(Square), "--gsd", "3", "--exclude", At("zones.geojson")));
        Assert.Contains("zones.geojson: feature 1: The outline crosses itself", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_TakeOffInsideAZone_ExportsNothingAndNamesTheLeg()
    {
        File.WriteAllText(At("zones.geojson"), """{"type":"Polygon","coordinates":[[[113.618,34.748],[113.6195,34.748],[113.6195,34.7495],[113.618,34.7495],[113.618,34.748]]]}""");

        Assert.Equal(GridMapCommand.Failed, await Plan(Area(Square), "--gsd", "3", "--home", "113.619,34.749", "--exclude", At("zones.geojson")));

        Assert.Contains("Sortie 1, leg 1: 0 m from the exclusion zone zone 1", _errors.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("out")));
    }

    [Fact]
    public async Task Plan_OwnCamera_IsReadAndItsMissingFieldNamed()
    {
        File.WriteAllText(At("cameras.json"), """[{"name":"own","sensorWidthMillimetres":23.5,"sensorHeightMillimetres":15.6,"focalMillimetres":16,"imageWidthPixels":6000,"imageHeightPixels":4000}]""");
        Assert.Equal(GridMapCommand.Done, await Run("plan", "--area", Area(Square), "--camera", "own", "--cameras", At("cameras.json"), "--height", "100", "--out", At("out")));

        File.WriteAllText(At("cameras.json"), """{"name":"own","sensorHeightMillimetres":15.6,"focalMillimetres":16,"imageWidthPixels":6000,"imageHeightPixels":4000}""");
        Assert.Equal(GridMapCommand.Failed, await Run("plan", "--area", Area(Square), "--camera", "own", "--cameras", At("cameras.json"), "--height", "100", "--out", At("out")));
        Assert.Contains("cameras.json: The camera own has no usable sensorWidthMillimetres", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_RoadsDronesAndResume_GoTogether()
    {
        File.WriteAllText(At("roads.geojson"), """{"type":"LineString","coordinates":[[113.618,34.7495],[113.63,34.7495]]}""");

        Assert.Equal(GridMapCommand.Done, await Plan(Area(Square), "--gsd", "2", "--endurance", "12", "--roads", At("roads.geojson"), "--drones", "2", "--json"));

        using var summary = JsonDocument.Parse(_output.ToString());
        Assert.Equal([1, 2], summary.RootElement.GetProperty("sorties").EnumerateArray().Select(sortie => sortie.GetProperty("drone").GetInt32()).Distinct().Order());
        _output.GetStringBuilder().Clear();
        Assert.Equal(GridMapCommand.Done, await Plan(Area(Square), "--gsd", "2", "--endurance", "12", "--roads", At("roads.geojson"), "--resume", "2,10", "--json"));
        using var rest = JsonDocument.Parse(_output.ToString());
        Assert.Equal([2], rest.RootElement.GetProperty("sorties").EnumerateArray().Select(sortie => sortie.GetProperty("sortie").GetInt32()));
    }

    [Fact]
    public async Task Plan_ElevationModel_IsFollowed()
    {
        const int Side = 300;
        var frame = LocalFrame.For(new LonLat(113.62, 34.75));
        var middle = frame.ToMetric(new LonLat(113.6233, 34.7522));
        var (west, north) = (Math.Round(middle.EastMetres) - 1500, Math.Round(middle.NorthMetres) + 1500);
        // One metre up in each twenty to the east; heights stand in the middles of the pixels.
        double Ground(double east) => 90 + ((east - west) / 20);
        var heights = Enumerable.Range(0, Side * Side).SelectMany(i => BitConverter.GetBytes((float)Ground(west + (i % Side * 10) + 5)));
        new TiffBuilder(Side, Side, bits: 32).Short(339, 3).Placed(west, north, 10, 4547).Pixels([.. heights]).Write(At("dem.tif"));

        Assert.Equal(GridMapCommand.Done, await Plan(Area(Square), "--gsd", "2", "--home", "113.6195,34.7495", "--dem", At("dem.tif"), "--json"));

        using var summary = JsonDocument.Parse(_output.ToString());
        var height = summary.RootElement.GetProperty("heightMetres").GetDouble();
        var home = Ground(frame.ToMetric(new LonLat(113.6195, 34.7495)).EastMetres);
        using var photos = JsonDocument.Parse(File.ReadAllText(At("out/photos.geojson")));
        Assert.All(photos.RootElement.GetProperty("features").EnumerateArray(), photo =>
        {
            var at = photo.GetProperty("geometry").GetProperty("coordinates");
            var ground = Ground(frame.ToMetric(new LonLat(at[0].GetDouble(), at[1].GetDouble())).EastMetres);
            // The strip's uphill side decides: up to a quarter of a line spacing's rise more, and a metre of tolerance.
            Assert.InRange(photo.GetProperty("properties").GetProperty("heightMetres").GetDouble() + home - ground, height - 0.05, height + 4);
        });

        Assert.Equal(GridMapCommand.Failed, await Plan(Area("[[[113.92,34.75],[113.925,34.75],[113.925,34.7545],[113.92,34.7545],[113.92,34.75]]]"), "--gsd", "2", "--dem", At("dem.tif")));
        Assert.Contains("dem.tif: the elevation model does not reach the area", _errors.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Plan(string area, params string[] more) => Run(["plan", "--area", area, "--camera", "Mavic 3E", "--out", At("out"), .. more]);

    private string Area(params string[] rings)
    {
        File.WriteAllText(At("area.geojson"), $$"""{"type":"FeatureCollection","features":[{{string.Join(',', rings.Select((ring, i) =>
            $$$"""{"type":"Feature","properties":{"name":"village {{{i + 1}}}"},"geometry":{"type":"Polygon","coordinates":{{{ring}}}}}"""))}}]}""");
        return At("area.geojson");
    }

    private string At(string name) => Path.Combine(_folder, name);

    private async Task<int> Run(params string[] arguments)
    {
        _errors.GetStringBuilder().Clear();
        return await GridMapCommand.RunAsync(arguments, _output, _errors);
    }
}
