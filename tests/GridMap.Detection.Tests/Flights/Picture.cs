using NetVips;

namespace GridMap.Detection.Tests.Flights;

/// <summary>Pixels of a drawn or read flight, and what a later flight's camera, light and processing may do to them.</summary>
internal sealed record Picture(int Width, int Height, byte[] Rgb, double GsdMetres)
{
    /// <summary>Other light, another camera: channels swapped and bent, contrast lowered.</summary>
    public Picture Recolour() => this with
    {
        Rgb = [.. Rgb.Select((_, at) =>
        {
            var (pixel, band) = (at / 3 * 3, at % 3);
            double[] bands = [Rgb[pixel], Rgb[pixel + 1], Rgb[pixel + 2]];
            var mixed = band switch { 0 => (0.7 * bands[0]) + (0.3 * bands[2]), 1 => (0.8 * bands[1]) + (0.2 * bands[0]), _ => (0.6 * bands[2]) + (0.4 * bands[1]) };
            return (byte)Math.Clamp(30 + (180 * Math.Pow(mixed / 255, 0.7)), 0, 255);
        })],
    };

    public Picture AddNoise(int seed, double levels)
    {
        var chance = new Random(seed);
        return this with { Rgb = [.. Rgb.Select(level => (byte)Math.Clamp(level + ((chance.NextDouble() + chance.NextDouble() - 1) * levels * 1.7), 0, 255))] };
    }

    /// <summary>Paints the pixels of a part in one grey.</summary>
    public Picture Paint(Func<int, int, bool> isPart, byte level) =>
        this with { Rgb = [.. Rgb.Select((value, at) => isPart(at / 3 % Width, at / 3 / Width) ? level : value)] };

    public Picture Cut(int left, int top, int width, int height)
    {
        var cut = new byte[width * height * 3];
        for (var row = 0; row < height; row++)
        {
            Rgb.AsSpan((((top + row) * Width) + left) * 3, width * 3).CopyTo(cut.AsSpan(row * width * 3));
        }

        return new Picture(width, height, cut, GsdMetres);
    }

    public Picture Paste(Picture piece, int left, int top)
    {
        var pasted = Rgb.ToArray();
        for (var row = 0; row < piece.Height; row++)
        {
            piece.Rgb.AsSpan(row * piece.Width * 3, piece.Width * 3).CopyTo(pasted.AsSpan((((top + row) * Width) + left) * 3));
        }

        return this with { Rgb = pasted };
    }

    /// <summary>What stays when a picture has been through JPEG.</summary>
    public Picture Compress(int quality)
    {
        using var image = Image.NewFromMemoryCopy<byte>(Rgb, Width, Height, 3, Enums.BandFormat.Uchar);
        using var decoded = Image.NewFromBuffer(image.JpegsaveBuffer(quality));
        return this with { Rgb = decoded.WriteToMemory<byte>() };
    }

    /// <summary>Resampled: a pixel of the result at (c, r) shows what lies at the returned place of this one.</summary>
    public Picture Warp(int width, int height, double gsdMetres, Func<double, double, (double X, double Y)> source)
    {
        var warped = new byte[width * height * 3];
        for (var at = 0; at < width * height; at++)
        {
            var (x, y) = source((at % width) + 0.5, (at / width) + 0.5);
            for (var band = 0; band < 3; band++)
            {
                warped[(at * 3) + band] = Sample(x - 0.5, y - 0.5, band);
            }
        }

        return new Picture(width, height, warped, gsdMetres);
    }

    private byte Sample(double x, double y, int band)
    {
        x = Math.Clamp(x, 0, Width - 1.001);
        y = Math.Clamp(y, 0, Height - 1.001);
        var (column, row) = ((int)x, (int)y);
        double At(int c, int r) => Rgb[(((r * Width) + c) * 3) + band];
        var upper = At(column, row) + ((At(column + 1, row) - At(column, row)) * (x - column));
        var lower = At(column, row + 1) + ((At(column + 1, row + 1) - At(column, row + 1)) * (x - column));
        return (byte)Math.Round(upper + ((lower - upper) * (y - row)));
    }
}
