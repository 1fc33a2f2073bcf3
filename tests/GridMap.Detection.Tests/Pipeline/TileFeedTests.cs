using System.Text.Json.Nodes;
using System.Threading.Channels;
using BitMiracle.LibTiff.Classic;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Rasters;
using GridMap.Detection.Tests.DetectionModels;
using GridMap.Detection.Tests.Rasters;

namespace GridMap.Detection.Tests.Pipeline;

/// <summary>What a file declares empty costs nothing: its tiles never reach the model.</summary>
public sealed class TileFeedTests : IDisposable
{
    private const int Side = 640;

    // Picture lies in the upper left quarter only.
    private const int Filled = 300;
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-feed-").FullName;
    private readonly DiscModel _model = new();

    public void Dispose()
    {
        _model.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("nodata")]
    [InlineData("alpha")]
    [InlineData("mask")]
    [InlineData("black collar")]
    [InlineData("white collar")]
    public async Task RunAsync_EmptyParts_NeverReachTheModel(string kind)
    {
        var tiles = await FeedAsync(Write(kind));

        var all = Grid().Columns.Length * Grid().Rows.Length;
        Assert.InRange(tiles.Count, 1, (all / 2) - 1);
        Assert.All(tiles, tile => Assert.True(tile.Column.Start < Filled + 32 && tile.Row.Start < Filled + 32, $"a tile at {tile.Column.Start}, {tile.Row.Start}"));
        // All of the picture is searched.
        Assert.All(
            from column in Grid().Columns from row in Grid().Rows where column.Start < Filled && row.Start < Filled select (column.Start, row.Start),
            start => Assert.Contains(tiles, tile => (tile.Column.Start, tile.Row.Start) == start));
    }

    [Fact]
    public async Task RunAsync_NothingDeclaredEmpty_SendsEveryTile() =>
        Assert.Equal(Grid().Columns.Length * Grid().Rows.Length, (await FeedAsync(Write("none"))).Count);

    [Theory]
    [InlineData("nodata", "{}", 0, 0, 0)] // The mean of this model is 0.
    [InlineData("alpha", """{"mean": [0.485, 0.456, 0.406]}""", 124, 116, 104)]
    [InlineData("mask", """{"mean": [0.5, 0.5, 0.5], "padLevel": 114}""", 114, 114, 114)]
    [InlineData("nodata", """{"mean": [124, 116, 104], "scale": 1, "channels": "BGR"}""", 104, 116, 124)]
    public async Task RunAsync_EmptyPixelsOfASearchedTile_LookLikePadding(string kind, string input, byte red, byte green, byte blue)
    {
        _model.Change(manifest =>
        {
            foreach (var (key, value) in JsonNode.Parse(input)!.AsObject()) // The rows above are objects.
            {
                manifest["input"]![key] = value?.DeepClone(); // Every manifest has one.
            }
        });
        var tile = (await FeedAsync(Write(kind))).First(tile => tile.Column.Start + tile.Column.Size > Filled + 8 && tile.Row.Start == 0);

        var at = (Filled + 4 - tile.Column.Start) * 3;
        Assert.Equal([red, green, blue], tile.Rgb[at..(at + 3)]);
    }

    private PassGrid Grid()
    {
        var manifest = ModelFolder.Open(_model.Folder).Manifest;
        return new PassGrid(Assert.Single(SearchPass.For(manifest, 0.1)), 0, Side, Side, manifest);
    }

    private async Task<List<SearchTile>> FeedAsync(string path)
    {
        using var raster = RasterFile.Open(path);
        var channel = Channel.CreateUnbounded<SearchTile>();
        var manifest = ModelFolder.Open(_model.Folder).Manifest;
        await new TileFeed(new RasterWindows(raster, threads: 2), stripRows: 64, manifest.Input.PaddingColour(), new FeedBuffers()).RunAsync(0, Side, [Grid()], channel.Writer, rowsDone: null, CancellationToken.None);
        var tiles = new List<SearchTile>();
        await foreach (var tile in channel.Reader.ReadAllAsync())
        {
            tiles.Add(tile);
        }

        return tiles;
    }

    private string Write(string kind)
    {
        var path = Path.Combine(_folder, $"{kind}.tif");
        var bands = kind is "alpha" ? 4 : 3;
        if (kind is "mask")
        {
            WriteMasked(path);
            return path;
        }

        var builder = new TiffBuilder(Side, Side, bands).Placed(465_000, 3_850_000, 0.1, 4547).Pixels([.. Pixels(bands, kind)]);
        _ = kind switch
        {
            "nodata" => builder.Text(42113, "7"),
            "alpha" => builder.Short(338, 2),
            _ => builder,
        };
        return builder.Write(path);
    }

    private static IEnumerable<byte> Pixels(int bands, string kind)
    {
        var empty = kind switch { "nodata" => (byte)7, "white collar" => (byte)255, "none" => (byte)90, _ => (byte)0 };
        for (var i = 0; i < Side * Side; i++)
        {
            var isFilled = i % Side < Filled && i / Side < Filled;
            for (var band = 0; band < bands; band++)
            {
                yield return band == 3 ? isFilled ? (byte)255 : (byte)0 : isFilled ? (byte)(60 + (i * 7 % 120)) : empty;
            }
        }
    }

    /// <summary>A picture full of pixels whose internal mask says which of them count.</summary>
    private static void WriteMasked(string path)
    {
        using var tiff = Tiff.Open(path, "w") ?? throw new IOException($"{path}: cannot be created.");
        foreach (var isMask in new[] { false, true })
        {
            var bands = isMask ? 1 : 3;
            tiff.SetField(TiffTag.SUBFILETYPE, isMask ? FileType.MASK : 0);
            tiff.SetField(TiffTag.IMAGEWIDTH, Side);
            tiff.SetField(TiffTag.IMAGELENGTH, Side);
            tiff.SetField(TiffTag.BITSPERSAMPLE, 8);
            tiff.SetField(TiffTag.SAMPLESPERPIXEL, bands);
            tiff.SetField(TiffTag.ROWSPERSTRIP, 16);
            tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
            tiff.SetField(TiffTag.PHOTOMETRIC, isMask ? Photometric.MASK : Photometric.RGB);
            var line = new byte[Side * bands];
            for (var row = 0; row < Side; row++)
            {
                for (var i = 0; i < line.Length; i++)
                {
                    line[i] = isMask ? i < Filled && row < Filled ? (byte)255 : (byte)0 : (byte)(60 + (i * 5 % 120));
                }

                tiff.WriteScanline(line, row);
            }

            tiff.WriteDirectory();
        }
    }
}
