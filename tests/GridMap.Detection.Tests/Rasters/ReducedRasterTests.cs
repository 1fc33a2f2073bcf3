using CsCheck;
using GridMap.Detection.Pipeline;
using GridMap.Detection.Rasters;

namespace GridMap.Detection.Tests.Rasters;

/// <summary>JPEG orthophotos read at a part of their size, as the search does where every pass is coarser.</summary>
public sealed class ReducedRasterTests : IDisposable
{
    private const int Width = 301;
    private const int Height = 203;
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-reduced-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(64, true, 2)]
    [InlineData(64, true, 4)]
    [InlineData(64, true, 8)]
    [InlineData(16, false, 2)]
    [InlineData(Height, false, 4)]
    public void Read_Reduced_IsTheMeanOfTheWholePixels(int blockPixels, bool isTiled, int step)
    {
        using var raster = RasterFile.Open(Write(blockPixels, isTiled));
        var whole = raster.ReadWindow(0, 0, Width, Height).Rgb;

        var windows = new RasterWindows(raster, threads: 2, step);
        var (rgb, isThere) = ReadAll(windows);

        Assert.Equal(step, windows.Reduction);
        Assert.DoesNotContain((byte)0, isThere);
        var differences = new List<double>();
        for (var at = 0; at < rgb.Length; at++)
        {
            var (column, row) = (at / 3 % Across(step) * step, at / 3 / Across(step) * step);
            if (column + step <= Width && row + step <= Height)
            {
                differences.Add(Math.Abs(rgb[at] - Mean(whole, column, row, at % 3, step)));
            }
        }

        Assert.InRange(differences.Average(), 0, 1.2);
        Assert.InRange(differences.Max(), 0, 25); // Colours are not smoothed between their samples.
    }

    [Theory]
    [InlineData(1.99, 1)]
    [InlineData(2, 2)]
    [InlineData(3.33, 2)]
    [InlineData(7.9, 4)]
    [InlineData(100, 8)]
    public void Reduction_IsNeverMoreThanThePassesAllow(double step, int reduction)
    {
        using var raster = RasterFile.Open(Write(64, isTiled: true));

        Assert.Equal(reduction, new RasterWindows(raster, threads: 1, step).Reduction);
    }

    [Fact]
    public void Read_AnyWindowAndThreads_IsThatPartOfTheWhole()
    {
        using var raster = RasterFile.Open(Write(64, isTiled: true));
        var (whole, _) = ReadAll(new RasterWindows(raster, threads: 1, step: 2));
        Gen.Select(Gen.Int[0, Across(2) - 1], Gen.Int[0, Down(2) - 1], Gen.Int[1, Across(2)], Gen.Int[1, Down(2)], Gen.Int[1, 4]).Sample((left, top, width, height, threads) =>
        {
            (width, height) = (Math.Min(width, Across(2) - left), Math.Min(height, Down(2) - top));
            var (rgb, isThere) = (new byte[width * height * 3], new byte[width * height]);

            new RasterWindows(raster, threads, step: 2).Read(left, top, width, height, rgb, isThere);

            for (var row = 0; row < height; row++)
            {
                Assert.Equal(whole.AsSpan((((top + row) * Across(2)) + left) * 3, width * 3), rgb.AsSpan(row * width * 3, width * 3));
            }
        });
    }

    [Fact]
    public void Read_MaskedPicture_IsThereWhereAllPixelsAre()
    {
        byte[] isThere = [.. Enumerable.Range(0, Width * Height).Select(at => (byte)(at % Width + (at / Width) < 333 && at % Width > 6 ? 1 : 0))];
        using var raster = RasterFile.Open(Write(64, isTiled: true, isThere));
        foreach (var step in new[] { 2, 8 })
        {
            var (_, seen) = ReadAll(new RasterWindows(raster, threads: 2, step));

            Assert.Equal(
                from at in Enumerable.Range(0, seen.Length)
                let cells = from row in Enumerable.Range(at / Across(step) * step, step) from column in Enumerable.Range(at % Across(step) * step, step)
                            where column < Width && row < Height select isThere[(row * Width) + column]
                select cells.Min(), seen);
        }
    }

    [Fact]
    public void FindReduced_NotJpeg_IsReadWhole()
    {
        var path = new TiffBuilder(64, 64, 3).Fill(at => (byte)at).Write(Path.Combine(_folder, "plain.tif"));
        using var raster = RasterFile.Open(path);

        Assert.Null(raster.FindReduced(2));
    }

    private string Write(int blockPixels, bool isTiled, byte[]? isThere = null)
    {
        var path = Path.Combine(_folder, $"{blockPixels}.tif");
        var chance = new Random(3);
        byte[] rgb = [.. Enumerable.Range(0, Width * Height * 3).Select(at => (byte)(60 + (at / 3 % Width / 4) + (at / 3 / Width * (at % 3) / 4) + chance.Next(20)))];
        JpegTiff.Write(path, Width, Height, rgb, blockPixels, isTiled, isThere);
        return path;
    }

    private static (byte[] Rgb, byte[] IsThere) ReadAll(RasterWindows windows)
    {
        var (across, down) = (Across(windows.Reduction), Down(windows.Reduction));
        var (rgb, isThere) = (new byte[across * down * 3], new byte[across * down]);
        windows.Read(0, 0, across, down, rgb, isThere);
        return (rgb, isThere);
    }

    private static double Mean(byte[] rgb, int column, int row, int channel, int step) =>
        (from down in Enumerable.Range(row, step) from across in Enumerable.Range(column, step) select (double)rgb[(((down * Width) + across) * 3) + channel]).Average();

    private static int Across(int step) => (Width + step - 1) / step;

    private static int Down(int step) => (Height + step - 1) / step;
}
