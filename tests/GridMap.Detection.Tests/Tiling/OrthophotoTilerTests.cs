using System.Security.Cryptography;
using GridMap.Detection.Rasters;
using GridMap.Detection.Tests.Rasters;
using GridMap.Detection.Tiling;
using Microsoft.Data.Sqlite;
using NetVips;

namespace GridMap.Detection.Tests.Tiling;

public sealed class OrthophotoTilerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gridmap-tiles-").FullName;

    [SkippableFact]
    public async Task WriteAsync_Kampala_HasTheRasterInItsTilesPixelByPixel()
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        using var raster = RasterFile.Open(SharedData.PathOf("orthophotos", "structures", "kampala_A_z21.tif"));

        var made = await TileAsync(raster, "kampala.mbtiles", TileFormat.Png, threads: 2);

        // The raster was cut along tile edges of zoom 21: 12 × 8 tiles, the first at 1238448/1046528 (XYZ), TMS row 1050623.
        Assert.Equal(21, made.MaxZoom);
        using var database = Open(made.Path);
        Assert.Equal("12|8|1238448|1050623", Text(database,
            "SELECT count(DISTINCT tile_column) || '|' || count(DISTINCT tile_row) || '|' || min(tile_column) || '|' || max(tile_row) FROM tiles WHERE zoom_level = 21"));
        using var tile = Image.PngloadBuffer(Tile(database, 21, 1238448 + 5, 1050623 - 3));
        var samples = tile.WriteToMemory<byte>();
        var window = raster.ReadWindow(5 * 256, 3 * 256, 256, 256);
        for (var pixel = 0; pixel < 256 * 256; pixel++)
        {
            Assert.Equal(window.Rgb.AsSpan(pixel * 3, 3).ToArray(), samples.AsSpan(pixel * tile.Bands, 3).ToArray());
        }
        Assert.Equal("32.59368896,0.35018703,32.5957489,0.35156029", Text(database, "SELECT value FROM metadata WHERE name = 'bounds'"));
        Assert.Equal("png", Text(database, "SELECT value FROM metadata WHERE name = 'format'"));
    }

    [Fact]
    public async Task WriteAsync_AnyNumberOfThreads_GivesTheSameBytes()
    {
        using var raster = RasterFile.Open(Chequers().Write(Path.Combine(folder, "chequers.tif")));

        var one = await TileAsync(raster, "one.mbtiles", TileFormat.WebP, threads: 1);
        var four = await TileAsync(raster, "four.mbtiles", TileFormat.WebP, threads: 4);
        var again = await TileAsync(raster, "four.mbtiles", TileFormat.WebP, threads: 4);

        Assert.Equal(Hash(one.Path), Hash(four.Path));
        Assert.Equal(one.Tiles, again.Tiles);
        Assert.False(File.Exists(four.Path + ".partial"));
    }

    [Fact]
    public async Task WriteAsync_GaussKrueger_PutsASpotWhereItsLongitudeSays()
    {
        // One white block of 4 × 4 pixels in grey, at columns 300 to 303 and rows 200 to 203.
        using var raster = RasterFile.Open(new TiffBuilder(600, 400, bands: 3).Placed(465698, 3846545, 0.1, 4547)
            .Fill(at => at / 3 % 600 is >= 300 and < 304 && at / 1800 is >= 200 and < 204 ? (byte)255 : (byte)90).Write(Path.Combine(folder, "spot.tif")));

        var made = await TileAsync(raster, "spot.mbtiles", TileFormat.Png, threads: 2, maxZoom: 22);

        var place = raster.Header.Georeference!.ToLonLat(new GridMap.Domain.Geo.PixelPoint(302, 202));
        var (x, y) = TileGrid.ToPixel(place, 22);
        using var database = Open(made.Path);
        var (column, row) = ((int)(x / 256), (int)(y / 256));
        using var tile = Image.PngloadBuffer(Tile(database, 22, column, (1 << 22) - 1 - row));
        // The brightest pixels' centre of mass lies within half a pixel of where the projection puts the spot.
        var samples = tile.WriteToMemory<byte>();
        double weight = 0, sumX = 0, sumY = 0;
        for (var pixel = 0; pixel < 256 * 256; pixel++)
        {
            var excess = Math.Max(0, samples[pixel * tile.Bands] - 95);
            (weight, sumX, sumY) = (weight + excess, sumX + excess * (pixel % 256 + 0.5), sumY + excess * (pixel / 256 + 0.5));
        }
        Assert.True(weight > 0);
        Assert.InRange(sumX / weight - (x - column * 256.0), -0.5, 0.5);
        Assert.InRange(sumY / weight - (y - row * 256.0), -0.5, 0.5);
    }

    [Fact]
    public async Task WriteAsync_EmptyQuarter_WritesNoTilesThere()
    {
        // Left half nodata: the deepest zoom has fewer tiles than its rectangle.
        using var raster = RasterFile.Open(new TiffBuilder(2048, 512, bands: 3).Placed(465698, 3846545, 0.1, 4547).Text(42113, "0")
            .Fill(at => at / 3 % 2048 < 1024 ? (byte)0 : (byte)120).Write(Path.Combine(folder, "half.tif")));

        var made = await TileAsync(raster, "half.mbtiles", TileFormat.WebP, threads: 2);

        using var database = Open(made.Path);
        var tiles = long.Parse(Text(database, $"SELECT count(*) FROM tiles WHERE zoom_level = {made.MaxZoom}"), System.Globalization.CultureInfo.InvariantCulture);
        var bounds = TileBounds.Of(raster.Header.Georeference!).Tiles(made.MaxZoom);
        Assert.InRange(tiles, 1, (bounds.Right - bounds.Left + 1L) * (bounds.Bottom - bounds.Top + 1) * 3 / 4);
    }

    [Fact]
    public async Task WriteAsync_Unplaced_IsRefusedAndLeavesNothing()
    {
        using var raster = RasterFile.Open(new TiffBuilder(16, 16, bands: 3).Write(Path.Combine(folder, "plain.tif")));

        var refusal = await Assert.ThrowsAsync<RasterException>(() => TileAsync(raster, "none.mbtiles", TileFormat.Png, threads: 1));

        Assert.Equal(RasterProblem.NoGeoreference, refusal.Problem);
        Assert.Empty(Directory.GetFiles(folder, "none*"));
    }

    [Fact]
    public async Task WriteAsync_DamagedStrip_KeepsTheOldTileSet()
    {
        using var good = RasterFile.Open(Chequers().Write(Path.Combine(folder, "good.tif")));
        var before = Hash((await TileAsync(good, "kept.mbtiles", TileFormat.WebP, threads: 1)).Path);
        using var damaged = RasterFile.Open(Chequers().Short(259, 5).Write(Path.Combine(folder, "damaged.tif")));

        await Assert.ThrowsAsync<RasterException>(() => TileAsync(damaged, "kept.mbtiles", TileFormat.WebP, threads: 2));

        Assert.Equal(before, Hash(Path.Combine(folder, "kept.mbtiles")));
        Assert.Empty(Directory.GetFiles(folder, "*.partial"));
    }

    [Theory]
    [InlineData(0.03, 34.75, 22)]
    [InlineData(0.10, 34.75, 20)]
    [InlineData(0.12, 34.75, 20)]
    [InlineData(0.0746, 0.0, 21)]
    public void ZoomFor_GroundSamplingDistance_IsTheNearestZoom(double gsdMetres, double latitude, int zoom) =>
        Assert.Equal(zoom, TileGrid.ZoomFor(gsdMetres, latitude));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static TiffBuilder Chequers() =>
        new TiffBuilder(900, 700, bands: 3).Placed(465698, 3846545, 0.1, 4547).Fill(at => (byte)((at / 90 + at / 5000) % 2 * 120 + at % 60));

    private Task<TilingResult> TileAsync(RasterFile raster, string name, TileFormat format, int threads, int? maxZoom = null) =>
        OrthophotoTiler.WriteAsync(raster, Path.Combine(folder, name), new TilingOptions { Format = format, Threads = threads, MaxZoom = maxZoom, Name = "test" }, null, CancellationToken.None);

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static string Text(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!.ToString()!; // the queries answer one row
    }

    private static byte[] Tile(SqliteConnection database, int zoom, int column, int tmsRow)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT tile_data FROM tiles WHERE zoom_level = {zoom} AND tile_column = {column} AND tile_row = {tmsRow}";
        return (byte[])command.ExecuteScalar()!; // the tests ask for tiles that exist
    }
}
