using System.IO.Compression;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.Tests.Photos;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Tests.Sweeps;
using GridMap.Domain.Tests.Sweeps.Missions;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace GridMap.Cli.Tests.Cover;

/// <summary>A village that is planned by the command, flown as its missions say, and photographed into JPEG files.</summary>
internal sealed class FlownVillage : IDisposable
{
    public const double Across = 17.3 / 12.29;
    public const double Along = 17.3 / 12.29 * 3956 / 5280;

    /// <summary>Two cells, the second with a slanting side.</summary>
    public const string Cells = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"code":"410122-001","name":"West"},"geometry":{"type":"Polygon","coordinates":[[[113.62,34.75],[113.6225,34.75],[113.6225,34.753],[113.62,34.753],[113.62,34.75]]]}},
        {"type":"Feature","properties":{"code":"410122-002"},"geometry":{"type":"Polygon","coordinates":[[[113.6225,34.75],[113.6255,34.7505],[113.6248,34.753],[113.6225,34.753],[113.6225,34.75]]]}}]}
        """;

    // A picture of a twentieth of the size: the lens is in the calibration.
    private const int Columns = 264;
    private const int Rows = 198;

    private static readonly JsonSerializerOptions GeoJson = new(JsonSerializerDefaults.Web) { Converters = { new GeoJsonConverterFactory() } };
    private static readonly byte[] Picture = PhotoBytes.Picture(Columns, Rows);

    private readonly string folder = Directory.CreateTempSubdirectory("gridmap-cover-").FullName;

    public FlownVillage() => File.WriteAllText(At("area.geojson"), Cells);

    public StringWriter Output { get; } = new();

    public StringWriter Errors { get; } = new();

    public GroundFrame Frame { get; } = LocalFrame.For(new LonLat(113.6225, 34.7515));

    public IReadOnlyList<Geometry> Shapes
    {
        get
        {
            using var document = JsonDocument.Parse(Cells);
            return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(feature => Frame.ToMetric(feature.GetProperty("geometry").Deserialize<Geometry>(GeoJson)!))];
        }
    }

    public string At(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public Task<int> RunAsync(params string[] arguments) => GridMapCommand.RunAsync(arguments, Output, Errors);

    /// <summary>Covers with everything at the scale of the small pictures, and gives the proof's JSON.</summary>
    public Task<JsonElement> CoverAsync(params string[] more) => CoverAsync(gsdCentimetres: 80, more);

    public async Task<JsonElement> CoverAsync(int gsdCentimetres, params string[] more)
    {
        Assert.Equal(GridMapCommand.Done, await RunAsync(["cover", "--area", At("area.geojson"), "--photos", At("photos"), "--gsd", $"{gsdCentimetres}", "--json", .. more]));
        using var document = JsonDocument.Parse(Output.ToString());
        return document.RootElement.Clone();
    }

    /// <summary>Plans, flies every sortie, and answers with the photos in the frame's metres.</summary>
    /// <param name="crabDegrees">How far wind turns the picture away from the track.</param>
    /// <param name="drift">How far the drone is off its track, east and north in metres, after so many seconds.</param>
    public async Task<IReadOnlyList<FootprintCount.Photo>> FlyAsync(double crabDegrees = 0, Func<double, (double East, double North)>? drift = null)
    {
        Assert.Equal(GridMapCommand.Done, await RunAsync("plan", "--area", At("area.geojson"), "--camera", "M3E", "--gsd", "2.5", "--overlap", "60,40", "--endurance", "12", "--out", At("plan")));
        Output.GetStringBuilder().Clear();
        var simulator = new Simulator(Frame, crabDegrees, drift);
        foreach (var mission in Directory.EnumerateFiles(At("plan"), "sortie-*.kmz").Order(StringComparer.Ordinal))
        {
            using var archive = ZipFile.OpenRead(mission);
            using var reader = new StreamReader(archive.GetEntry("wpmz/waylines.wpml")!.Open()); // every mission has waylines
            simulator.Fly(MissionReaders.Wpmz(reader.ReadToEnd(), "executeHeight"));
        }

        return simulator.Photos;
    }

    /// <summary>The camera of the small pictures.</summary>
    public static SweepCamera Camera { get; } = new()
    {
        Name = "M3E", SensorWidthMillimetres = 17.3, SensorHeightMillimetres = 17.3 * Rows / Columns, FocalMillimetres = 12.29, ImageWidthPixels = Columns, ImageHeightPixels = Rows,
    };

    /// <summary>Writes photos taken straight down, as the drone would.</summary>
    public void Develop(IEnumerable<FootprintCount.Photo> photos, Func<int, PhotoBytes, PhotoBytes>? change = null) =>
        Develop(photos.Select(photo => new PhotoPose(new MetricPoint(photo.East, photo.North), photo.HeightMetres, photo.YawDegrees, -90, 0)), takeOffMetres: 0, change);

    /// <summary>Writes photos as the drone would.</summary>
    /// <param name="photos">Poses in the frame, heights in the system of the take-off point's.</param>
    /// <param name="takeOffMetres">Height of the take-off point.</param>
    /// <param name="change">Tags of a photo of a number, as they shall be instead.</param>
    public void Develop(IEnumerable<PhotoPose> photos, double takeOffMetres, Func<int, PhotoBytes, PhotoBytes>? change = null)
    {
        Directory.CreateDirectory(At("photos"));
        foreach (var (number, photo) in photos.Index())
        {
            var place = Frame.ToLonLat(photo.Position);
            var moment = new DateTime(2026, 5, 1, 2, 0, 0).AddSeconds(2.5 * number);
            var tags = new PhotoBytes().Model("M3E").Focal(12.29).TakenAt(moment.AddHours(8)).Gps(place.Longitude, place.Latitude, photo.HeightMetres)
                .Dji("GpsLongitude", place.Longitude).Dji("GpsLatitude", place.Latitude).Dji("AbsoluteAltitude", photo.HeightMetres - 21).Dji("RelativeAltitude", photo.HeightMetres - takeOffMetres)
                .Dji("GimbalYawDegree", photo.YawDegrees - MeridianDegrees(place)).Dji("GimbalPitchDegree", photo.PitchDegrees).Dji("GimbalRollDegree", photo.RollDegrees)
                .Dji("CalibratedFocalLength", Columns / Across).Dji("CalibratedOpticalCenterX", Columns / 2.0)
                .Dji("RtkFlag", "50").Dji("UTCAtExposure", moment.ToString("s", System.Globalization.CultureInfo.InvariantCulture));
            File.WriteAllBytes(At($"photos/DJI_20260501_{number + 1:0000}_V.JPG"), (change?.Invoke(number, tags) ?? tags).In(Picture, asElements: number % 2 == 0));
        }
    }

    /// <summary>Writes a plan's photos and covers, checking each cell against the count.</summary>
    public async Task<JsonElement> ProveAsync(IReadOnlyList<FootprintCount.Photo> photos)
    {
        Develop(photos);
        var proof = await CoverAsync();
        foreach (var (cell, shape) in proof.GetProperty("cells").EnumerateArray().Zip(Shapes))
        {
            var counted = FootprintCount.SeenFraction(shape, photos, Across, Along, stepMetres: 1);
            Assert.Equal(counted, cell.GetProperty("seenFraction").GetDouble(), 0.005);
        }

        return proof;
    }

    private double MeridianDegrees(LonLat place)
    {
        var (here, ahead) = (Frame.ToMetric(place), Frame.ToMetric(place with { Latitude = place.Latitude + 0.001 }));
        return Math.Atan2(ahead.EastMetres - here.EastMetres, ahead.NorthMetres - here.NorthMetres) * 180 / Math.PI;
    }
}
