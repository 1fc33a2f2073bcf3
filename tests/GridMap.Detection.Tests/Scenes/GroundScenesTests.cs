using GridMap.Detection.Pipeline;
using GridMap.Detection.Scenes;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Detection.Tests.Rasters;
using NetTopologySuite.Geometries;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Scenes;

public sealed class GroundScenesTests : IDisposable
{
    private const int Side = 400;

    // Right of this column the file holds nothing.
    private const int Filled = 250;
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-ground-").FullName;
    private readonly DiscModel _model = new(hasMaps: true);

    public void Dispose()
    {
        _model.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("nodata", 20, 230, true)]
    [InlineData("nodata", 200, 380, true)]
    [InlineData("nodata", 270, 300, false)] // In the tile of what is left of it, but nothing itself.
    [InlineData("nodata", 350, 390, false)]
    [InlineData("nodata", 353, 357, false)]
    [InlineData("black collar", 20, 230, true)]
    [InlineData("black collar", 300, 390, false)]
    [InlineData("black collar", 410, 500, false)]
    public async Task FindScene_GroundTheFileDoesNotShow_IsNotSeen(string kind, int fromColumn, int toColumn, bool isSeen)
    {
        var path = Write(kind);
        using var detector = _model.Load();
        var report = await new OrthophotoDetector(detector, TimeProvider.System).DetectAsync(path, new DetectionSettings { MinimumScore = 0.5, Threads = 2 }, null, CancellationToken.None);
        var place = report.Georeference ?? throw new InvalidDataException("It is placed.");
        Coordinate At(double column, double row) => place.ToLonLat(new PixelPoint(column, row)) is var at ? new(at.Longitude, at.Latitude) : new();
        var ground = new Polygon(new LinearRing([At(fromColumn, 100), At(toColumn, 100), At(toColumn, 104), At(fromColumn, 104), At(fromColumn, 100)]));

        var score = report.FindScene(ground);

        Assert.Equal(isSeen, score is not null);
    }

    private string Write(string kind)
    {
        var builder = new TiffBuilder(Side, Side, 3).Placed(465_000, 3_850_000, 0.1, 4547)
            .Fill(i => i / 3 % Side < Filled ? (byte)(60 + (i * 7 % 120)) : kind is "nodata" ? (byte)7 : (byte)0);
        return (kind is "nodata" ? builder.Text(42113, "7") : builder).Write(Path.Combine(_folder, "ground.tif"));
    }
}
