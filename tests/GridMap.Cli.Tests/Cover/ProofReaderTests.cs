using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.Tests.Rasters;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Tests.Sweeps.Proof;

namespace GridMap.Cli.Tests.Cover;

public sealed class ProofReaderTests : IDisposable
{
    private readonly FlownVillage village = new();

    public void Dispose() => village.Dispose();

    [Fact]
    public async Task Cover_MissionFlownInStillAir_ShowsEveryCellWhole()
    {
        var proof = await village.ProveAsync(await village.FlyAsync());

        Assert.Equal(["410122-001", "410122-002"], proof.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("code").GetString()));
        Assert.All(proof.GetProperty("cells").EnumerateArray(), cell =>
        {
            Assert.Equal(1, cell.GetProperty("seenFraction").GetDouble());
            Assert.Equal(0, cell.GetProperty("missingSquareMetres").GetDouble());
            Assert.Equal(0.5, cell.GetProperty("gsdMetres").GetProperty("median").GetDouble(), 0.002);
            Assert.InRange(cell.GetProperty("sunDegrees").GetProperty("median").GetDouble(), 50, 62);
            Assert.Equal(1, cell.GetProperty("wellExposedFraction").GetDouble());
        });
        Assert.All(proof.GetProperty("inputs").EnumerateArray(), input => Assert.Equal(JsonValueKind.Null, input.GetProperty("refused").ValueKind));
        Assert.Equal(4547, proof.GetProperty("frameEpsg").GetInt32());
    }

    [Fact]
    public async Task Cover_WindAndDrift_AgreesWithTheIndependentCount()
    {
        // Turned by the wind, and off its track by up to thirty metres.
        var photos = await village.FlyAsync(crabDegrees: 14, drift: seconds => (30 * Math.Sin(seconds / 40), 18 * Math.Cos(seconds / 23)));

        var proof = await village.ProveAsync([.. photos.Where((_, index) => index % 3 != 1)]);

        Assert.Contains(proof.GetProperty("cells").EnumerateArray(), cell => cell.GetProperty("seenFraction").GetDouble() < 0.999);
        Assert.All(proof.GetProperty("cells").EnumerateArray(), cell => Assert.Equal(
            1 - cell.GetProperty("seenFraction").GetDouble(), cell.GetProperty("missingSquareMetres").GetDouble() / cell.GetProperty("areaSquareMetres").GetDouble(), 1e-6));
    }

    [Fact]
    public async Task Cover_CameraThatStopped_LeavesAGapOfThatSize()
    {
        var photos = await village.FlyAsync();
        var proof = await village.ProveAsync([.. photos.Take(photos.Count / 2)]);

        Assert.Contains(proof.GetProperty("cells").EnumerateArray(), cell => cell.GetProperty("seenFraction").GetDouble() < 0.8);
    }

    [Fact]
    public async Task Cover_TiltedPhotosOverHills_AgreesWithAnIndependentCount()
    {
        var bounds = village.Shapes[0].EnvelopeInternal.Copy();
        bounds.ExpandToInclude(village.Shapes[1].EnvelopeInternal);
        var (west, north) = (Math.Floor(bounds.MinX) - 700, Math.Ceiling(bounds.MaxY) + 700);
        double Height(double east, double up) => 150 + 14 * Math.Sin((east - west) / 70) + 9 * Math.Cos((up - north) / 55);
        const int Side = 200;
        byte[] heights = [.. Enumerable.Range(0, Side * Side).SelectMany(i => BitConverter.GetBytes((float)Height(west + 10 * (i % Side) + 5, north - 10 * (i / Side) - 5)))];
        new TiffBuilder(Side, Side, bits: 32).Short(339, 3).Placed(west, north, 10, 4547).Pixels(heights).Write(village.At("dem.tif"));
        var (chance, start) = (new Random(7), new MetricPoint(bounds.Centre.X, bounds.Centre.Y));
        double Off(double most) => most * (2 * chance.NextDouble() - 1);
        var takeOff = Height(start.EastMetres, start.NorthMetres);
        List<PhotoPose> photos = [.. Enumerable.Range(0, 25).Select(_ => new PhotoPose(
            new MetricPoint(start.EastMetres + Off(bounds.Width / 2), start.NorthMetres + Off(bounds.Height / 2)), takeOff + 75 + Off(20), Off(180), -75 + Off(15), Off(8)))];
        village.Develop(photos, takeOff);
        var home = village.Frame.ToLonLat(start);

        // Their altitudes are above the ellipsoid, 21 m from the model's: only the take-off point brings the two together.
        var proof = await village.CoverAsync(gsdCentimetres: 1000, "--dem", village.At("dem.tif"), "--take-off", FormattableString.Invariant($"{home.Longitude},{home.Latitude}"));

        foreach (var (cell, shape) in proof.GetProperty("cells").EnumerateArray().Zip(village.Shapes))
        {
            var counted = RayCount.SeenFraction(shape, [.. photos.Select(photo => (FlownVillage.Camera, photo))], 1.5, Height);
            Assert.InRange(counted, 0.3, 0.99);
            Assert.Equal(counted, cell.GetProperty("seenFraction").GetDouble(), 0.005);
        }

        Assert.Equal("dem.tif", proof.GetProperty("terrain").GetString());
    }

    [Fact]
    public async Task Cover_MixedFolder_RefusesTheBadByNameAndProcessesTheGood()
    {
        var photos = await village.FlyAsync();
        village.Develop(photos, (number, tags) => number == 3 ? tags.Dji("GpsStatus", "Invalid") : tags);
        File.WriteAllText(village.At("photos/DJI_20260501_9000_V.JPG"), "no photo");
        File.Copy(village.At("photos/DJI_20260501_0001_V.JPG"), village.At("photos/DJI_20260501_9001_V.JPG"));
        File.WriteAllBytes(village.At("photos/DJI_20260501_9002_V.JPG"), File.ReadAllBytes(village.At("photos/DJI_20260501_0002_V.JPG"))[..4000]);

        var proof = await village.CoverAsync();

        var refused = proof.GetProperty("inputs").EnumerateArray().Where(input => input.GetProperty("refused").ValueKind is JsonValueKind.String)
            .ToDictionary(input => input.GetProperty("name").GetString()!, input => input.GetProperty("refused").GetString()!);
        Assert.Equal(["DJI_20260501_0004_V.JPG", "DJI_20260501_9000_V.JPG", "DJI_20260501_9001_V.JPG", "DJI_20260501_9002_V.JPG"], refused.Keys);
        Assert.Contains("says nowhere where it was taken", refused["DJI_20260501_0004_V.JPG"], StringComparison.Ordinal);
        Assert.Contains("same file as DJI_20260501_0001_V.JPG", refused["DJI_20260501_9001_V.JPG"], StringComparison.Ordinal);
        Assert.True(proof.GetProperty("cells")[0].GetProperty("seenFraction").GetDouble() > 0.95);
    }

    [Fact]
    public async Task Cover_Unflyable_NeedsItsReason()
    {
        const string Shape = """{"type":"Polygon","coordinates":[[[113.62,34.75],[113.6225,34.75],[113.6225,34.7515],[113.62,34.7515],[113.62,34.75]]]}""";
        void Write(string properties) => File.WriteAllText(village.At("shut.geojson"), $$"""{"type":"Feature","properties":{{properties}},"geometry":{{Shape}}}""");
        village.Develop([]);
        village.Develop((await village.FlyAsync()).Take(1));

        Write("""{"name":"works"}""");
        Assert.Equal(GridMapCommand.Failed, await village.RunAsync("cover", "--area", village.At("area.geojson"), "--photos", village.At("photos"), "--unflyable", village.At("shut.geojson")));
        Assert.Contains("shut.geojson: feature 1 (works): there is no reason", village.Errors.ToString(), StringComparison.Ordinal);
        Write("""{"reason":"power line","checkedAt":"2026-05-01T10:00"}""");
        Assert.Equal(GridMapCommand.Failed, await village.RunAsync("cover", "--area", village.At("area.geojson"), "--photos", village.At("photos"), "--unflyable", village.At("shut.geojson")));
        Assert.Contains("all of checkedAt, checkedBy and finding", village.Errors.ToString(), StringComparison.Ordinal);
        Write("""{"reason":"power line","checkedAt":"2026-05-01T10:00+08:00","checkedBy":"grid-12","finding":"empty yard"}""");
        var proof = await village.CoverAsync("--unflyable", village.At("shut.geojson"));
        Assert.Equal(0.5, proof.GetProperty("cells")[0].GetProperty("flyableFraction").GetDouble(), 0.001);
    }

    [Theory]
    [InlineData("--gsd", "0")]
    [InlineData("--depth", "0")]
    [InlineData("--whole", "101")]
    [InlineData("--taken-at", "2026-05-01T10:15")]
    [InlineData("--time-zone", "8")]
    [InlineData("--take-off", "113.6,34.7")]
    [InlineData("--orthophoto", "a.tif")]
    public async Task Cover_OptionThatCannotBe_IsWrongUsage(string option, string value)
    {
        Assert.Equal(GridMapCommand.WrongUsage, await village.RunAsync("cover", "--area", village.At("area.geojson"), "--photos", village.At("photos"), option, value));

        Assert.Single(village.Errors.ToString().TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Cover_NoPhotos_SaysSo()
    {
        Assert.Equal(GridMapCommand.Failed, await village.RunAsync("cover", "--area", village.At("area.geojson"), "--photos", village.At("photos")));
        Assert.Contains("there is no such folder", village.Errors.ToString(), StringComparison.Ordinal);
        Directory.CreateDirectory(village.At("photos"));
        Assert.Equal(GridMapCommand.Failed, await village.RunAsync("cover", "--area", village.At("area.geojson"), "--photos", village.At("photos")));
        Assert.Contains("the folder holds no photos", village.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cover_Orthophoto_CountsItsValidPixels()
    {
        // 0.5 m a pixel over all of both cells but a hole of 40 m, and a collar without nodata around a picture that begins 30 m inside the western cell.
        var bounds = village.Shapes[0].EnvelopeInternal.Copy();
        bounds.ExpandToInclude(village.Shapes[1].EnvelopeInternal);
        var (width, height) = ((int)(bounds.Width * 2) + 80, (int)(bounds.Height * 2) + 80);
        var (left, top) = (Math.Floor(bounds.MinX) - 20, Math.Ceiling(bounds.MaxY) + 20);
        var (holeColumn, holeRow) = (300, 250);
        var alpha = new byte[width * height];
        for (var i = 0; i < alpha.Length; i++)
        {
            var (column, row) = (i % width, i / width);
            alpha[i] = (byte)(column >= 100 && !(column >= holeColumn && column < holeColumn + 80 && row >= holeRow && row < holeRow + 80) ? 255 : 0);
        }

        new TiffBuilder(width, height, bands: 4).Short(338, 2).Placed(left, top, 0.5, 4547)
            .Pixels([.. Enumerable.Range(0, width * height).SelectMany(i => (byte[])[(byte)(90 + (i * 37 % 80)), 110, 90, alpha[i]])]).Write(village.At("flight.tif"));
        Assert.Equal(GridMapCommand.Done, await village.RunAsync(
            "cover", "--area", village.At("area.geojson"), "--orthophoto", village.At("flight.tif"), "--gsd", "60", "--taken-at", "2026-05-01T10:15+08:00", "--json"));

        using var proof = JsonDocument.Parse(village.Output.ToString());
        var cell = proof.RootElement.GetProperty("cells")[0];
        var edge = left + 50;
        var seenStrip = new NetTopologySuite.Geometries.GeometryFactory().ToGeometry(new NetTopologySuite.Geometries.Envelope(edge, bounds.MaxX + 5, bounds.MinY - 5, bounds.MaxY + 5));
        var hole = new NetTopologySuite.Geometries.GeometryFactory().ToGeometry(new NetTopologySuite.Geometries.Envelope(
            left + (holeColumn / 2.0), left + ((holeColumn + 80) / 2.0), top - ((holeRow + 80) / 2.0), top - (holeRow / 2.0)));
        var expected = village.Shapes.Select(shape => seenStrip.Difference(hole).Intersection(shape).Area / shape.Area).ToList();
        Assert.Equal(expected[0], cell.GetProperty("seenFraction").GetDouble(), 0.0005);
        Assert.Equal(expected[1], proof.RootElement.GetProperty("cells")[1].GetProperty("seenFraction").GetDouble(), 0.0005);
        Assert.True(expected[0] < 0.9);
        Assert.Equal(0.5, cell.GetProperty("gsdMetres").GetProperty("median").GetDouble(), 1e-3);
        Assert.Equal("2026-05-01T10:15:00+08:00", cell.GetProperty("firstSeenAt").GetString());
        Assert.InRange(proof.RootElement.GetProperty("rules").GetProperty("resolutionMetres").GetDouble(), 0.49, 0.51);
    }
}
