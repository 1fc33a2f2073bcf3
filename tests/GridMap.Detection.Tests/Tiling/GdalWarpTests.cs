using System.Diagnostics;
using System.Globalization;
using GridMap.Detection.Rasters;
using GridMap.Detection.Tests.Rasters;
using GridMap.Detection.Tiling;

namespace GridMap.Detection.Tests.Tiling;

public sealed class GdalWarpTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gridmap-warp-").FullName;

    [SkippableFact]
    public void Read_UtmOrthophoto_EqualsGdalWarpBilinear()
    {
        Skip.If(SharedData.Folder is null, SharedData.Missing);
        Skip.IfNot(File.Exists("/usr/bin/gdalwarp"), "gdalwarp is not installed");
        const int Zoom = 21;
        var tile = new TileId(Zoom, 1238448 + 5, (1 << Zoom) - 1 - (1050623 - 3));
        var metres = TileGrid.MetresPerPixel(Zoom) * TileGrid.TilePixels;
        var half = GridMap.Domain.Geo.WebMercator.HalfWorldMetres;
        var (west, north) = (tile.Column * metres - half, half - tile.Row * metres);
        var utm = Path.Combine(folder, "utm.tif");
        var expected = Path.Combine(folder, "expected.tif");
        Warp("-t_srs", "EPSG:32636", "-r", "cubic", SharedData.PathOf("orthophotos", "structures", "kampala_A_z21.tif"), utm);
        Warp("-t_srs", "EPSG:3857", "-r", "bilinear", "-et", "0", "-te", Text(west), Text(north - metres), Text(west + metres), Text(north), "-ts", "256", "256", utm, expected);
        using var raster = RasterFile.Open(utm);
        using var warped = RasterFile.Open(expected);

        var image = new TileSampler(raster, raster.Header.Georeference!).Read(tile);

        var wanted = warped.ReadWindow(0, 0, 256, 256).Rgb;
        var difference = Enumerable.Range(0, 256 * 256 * 3).Average(at => Math.Abs(image!.Rgba[at / 3 * 4 + at % 3] - wanted[at]));
        Assert.InRange(difference, 0, 0.05);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Text(double metres) => metres.ToString("R", CultureInfo.InvariantCulture);

    private static void Warp(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/gdalwarp", ["-q", .. arguments]))!; // exists, checked by the test
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
