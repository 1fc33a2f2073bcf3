using System.Text.Json;
using GridMap.Cli.Hosting;

namespace GridMap.Cli.Tests.Inspect;

public sealed class InspectCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gridmap-inspect-").FullName;

    [Fact]
    public async Task RunAsync_Json_WritesTheFieldsInTheFixedOrder()
    {
        var (exit, output, errors) = await RunAsync("inspect", WriteTiff("plain.tif"), "--json", "--sample", "0,0", "1,0");

        Assert.Equal((GridMapCommand.Done, ""), (exit, errors));
        using var document = JsonDocument.Parse(output);
        var report = Assert.Single(document.RootElement.EnumerateArray());
        string[] fixedOrder =
        [
            "file", "width", "height", "bands", "dataType", "compression", "epsg", "wkt", "geoTransform", "cornersLonLat", "gsdMetres", "nodata",
            "hasAlpha", "hasMask", "usable", "reason",
        ];
        Assert.Equal(fixedOrder, report.EnumerateObject().Take(fixedOrder.Length).Select(field => field.Name));
        Assert.Equal(2, report.GetProperty("width").GetInt32());
        Assert.False(report.GetProperty("usable").GetBoolean());
        Assert.Equal("noGeoreference", report.GetProperty("problem").GetString());
        Assert.Equal("[[0,0,7],[1,0,9]]", report.GetProperty("samples").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_FileAfterTheSamples_IsTakenForAFile()
    {
        var (exit, output, _) = await RunAsync("inspect", "--json", "--sample", "0,0", WriteTiff("last.tif"));

        Assert.Equal(GridMapCommand.Done, exit);
        Assert.Contains("\"samples\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_NoRaster_NamesFileAndCauseInOneLineAndStillReportsTheOthers()
    {
        var broken = Path.Combine(folder, "broken.tif");
        await File.WriteAllTextAsync(broken, "this is no raster");

        var (exit, output, errors) = await RunAsync("inspect", "--json", broken, WriteTiff("good.tif"));

        Assert.Equal(GridMapCommand.Failed, exit);
        var line = Assert.Single(errors.TrimEnd().Split('\n'));
        Assert.Contains("broken.tif", line, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(2, document.RootElement.GetArrayLength());
        Assert.Equal("notARaster", document.RootElement[0].GetProperty("problem").GetString());
        Assert.Equal(JsonValueKind.Null, document.RootElement[0].GetProperty("width").ValueKind);
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("inspect", "x.tif", "--sample", "5")]
    [InlineData("inspect", "x.tif", "--sample", "-1,0")]
    public async Task RunAsync_WrongUsage_ReturnsTwoWithOneLine(params string[] arguments)
    {
        var (exit, _, errors) = await RunAsync(arguments);

        Assert.Equal(GridMapCommand.WrongUsage, exit);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task RunAsync_SampleOutside_FailsAndSaysTheSize()
    {
        var (exit, _, errors) = await RunAsync("inspect", WriteTiff("small.tif"), "--sample", "2,0");

        Assert.Equal(GridMapCommand.Failed, exit);
        Assert.Contains("2 by 1 pixels", errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var exit = await GridMapCommand.RunAsync(arguments, output, errors);
        return (exit, output.ToString(), errors.ToString());
    }

    /// <summary>Two grey pixels, 7 and 9, without a place.</summary>
    private string WriteTiff(string name)
    {
        (ushort Tag, ushort Value)[] tags = [(256, 2), (257, 1), (258, 8), (259, 1), (262, 1), (273, 8), (277, 1), (278, 1), (279, 2)];
        using var stream = File.Create(Path.Combine(folder, name));
        using var writer = new BinaryWriter(stream);
        writer.Write("II*\0"u8);
        writer.Write(10u);
        writer.Write([7, 9]);
        writer.Write((ushort)tags.Length);
        foreach (var (tag, value) in tags)
        {
            writer.Write(tag);
            writer.Write((ushort)3);
            writer.Write(1u);
            writer.Write((uint)value);
        }
        writer.Write(0u);
        return stream.Name;
    }
}
