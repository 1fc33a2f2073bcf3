using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Tests.Flights;
using GridMap.Domain.Detections;

namespace GridMap.Cli.Tests.Compare;

/// <summary>A workshop that was closed and came back: there, removed, there again.</summary>
public sealed class ThreeFlightsTests : IDisposable
{
    private const double Gsd = 0.25;

    private static readonly DrawnPlace Cleared = DrawnPlace.Yard(110, 100);
    private static readonly DrawnPlace Working = Cleared.With(new DrawnThing(ObjectClass.Tank, 84, 85, 5, 5, 4, 1));

    private readonly FlightFiles _files = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-three-").FullName;
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _files.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Compare_WorkshopThatCameBack_IsGoneThenAppearedAndInTheEndTheSame()
    {
        var first = Fly("spring", Working, sunEast: 0.5);
        var second = Fly("summer", Cleared, sunEast: 0.2);
        var third = Fly("autumn", Working, sunEast: -0.3);

        Assert.Equal(["gone"], await ChangesAsync(first, second));
        Assert.Equal(["appeared"], await ChangesAsync(second, third));
        Assert.Empty(await ChangesAsync(first, third));
    }

    private (string Picture, string Found) Fly(string name, DrawnPlace place, double sunEast)
    {
        var picture = _files.Write(name, place.Photograph(Gsd, sunEast)).Header.Path;
        var found = Path.Combine(_folder, name + ".geojson");
        File.WriteAllText(found, JsonSerializer.Serialize(new
        {
            type = "FeatureCollection",
            features = place.Objects(Gsd).Select(item => new
            {
                properties = new
                {
                    file = Path.GetFileName(picture),
                    @class = ClassNames.Of(item.Class),
                    score = item.Score,
                    pixelBox = new[] { item.PixelBox.Left, item.PixelBox.Top, item.PixelBox.Width, item.PixelBox.Height },
                },
            }),
        }));
        return (picture, found);
    }

    /// <summary>What is not the same.</summary>
    private async Task<IReadOnlyList<string?>> ChangesAsync((string Picture, string Found) before, (string Picture, string Found) after)
    {
        var outPath = Path.Combine(_folder, "changes.geojson");
        var exit = await GridMapCommand.RunAsync(
            ["compare", before.Picture, after.Picture, "--detections-before", before.Found, "--detections-after", after.Found, "--out", outPath, "--threads", "2"],
            TextWriter.Null, _errors);

        Assert.Equal("", _errors.ToString());
        Assert.Equal(GridMapCommand.Done, exit);
        using var document = JsonDocument.Parse(File.ReadAllBytes(outPath));
        return [.. document.RootElement.GetProperty("features").EnumerateArray()
            .Select(feature => feature.GetProperty("properties").GetProperty("change").GetString()).Where(change => change != "same")];
    }
}
