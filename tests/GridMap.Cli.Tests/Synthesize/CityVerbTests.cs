using GridMap.Cli.Hosting;

namespace GridMap.Cli.Tests.Synthesize;

public sealed class CityVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gridmap-city-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task RunAsync_City_WritesTablesAndKeepsTheTruthApart()
    {
        var output = new StringWriter();

        var exit = await GridMapCommand.RunAsync(
            ["synthesize", "city", "--seed", "2", "--inspectors", "3", "--level", "hard", "--places", "600", "--trucks", "6", "--truck-days", "4", "--meter-days", "30", "--curve-days", "1", "--out", folder],
            output, new StringWriter());

        Assert.Equal(GridMapCommand.Done, exit);
        Assert.Contains("600 places", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "areas.csv", "cells.geojson", "detections.geojson", "electricity-15min.csv", "electricity.csv", "enterprises.csv", "flights.geojson", "history.csv", "holidays.csv", "inspectors.csv",
                "loading-places.csv", "meters.csv", "orders.csv", "parcels.geojson", "places.csv", "routes.geojson", "tips.csv", "trajectories.csv",
            ],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(folder, "truth", "truth.json")));
    }

    [Theory]
    [InlineData("--level", "easy", "plain or hard")]
    [InlineData("--places", "12", "--places")]
    [InlineData("--today", "1 March", "2026-03-01")]
    public async Task RunAsync_WrongValue_IsRefusedInOneLine(string option, string value, string said)
    {
        var errors = new StringWriter();

        var exit = await GridMapCommand.RunAsync(["synthesize", "city", "--seed", "2", "--out", folder, option, value], new StringWriter(), errors);

        Assert.Equal(GridMapCommand.WrongUsage, exit);
        Assert.Single(errors.ToString().TrimEnd().Split('\n'));
        Assert.Contains(said, errors.ToString(), StringComparison.Ordinal);
    }
}
