using GridMap.Detection.Rasters.Tiff;

namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Decides which bands make the picture, or why there is none.</summary>
internal static class ColourPlanner
{
    /// <summary>The plan; with a problem, a plan that at least shows the first band.</summary>
    public static (ColourPlan Plan, RasterProblem? Problem) Make(TiffDirectory directory, TiffLayout view, double? noData)
    {
        var roles = GdalMetadata.ColourRoles(directory.FindText(TiffTag.GdalMetadata));
        var alpha = AlphaBand(view, roles);
        var colours = alpha >= 0 ? view.Samples - 1 : view.Samples;
        var grey = new ColourPlan { Bands = (0, 0, 0), AlphaBand = alpha, NoData = noData };
        if (view.Format.IsComplex)
        {
            return (grey, RasterProblem.ComplexSamples);
        }
        if (view.Photometric is TiffPhotometric.CieLab or TiffPhotometric.IccLab or TiffPhotometric.ItuLab
            || view.Photometric == TiffPhotometric.YCbCr && view.Compression is not (TiffCompression.Jpeg or TiffCompression.WebP))
        {
            return (grey, RasterProblem.UnsupportedSamples);
        }
        if (view.Photometric is TiffPhotometric.LogL or TiffPhotometric.LogLuv)
        {
            return (grey, RasterProblem.NotAPicture);
        }
        if (view.Photometric == TiffPhotometric.Palette)
        {
            var palette = Palette(directory, view.Format.Bits);
            return palette is null ? (grey, RasterProblem.Corrupt) : (grey with { Palette = palette }, null);
        }
        if (view.Photometric == TiffPhotometric.Separated && view.Samples >= 4)
        {
            return (grey with { Bands = (0, 1, 2), IsCmyk = true, AlphaBand = view.Samples > 4 ? alpha : -1 }, null);
        }
        if (colours >= 3)
        {
            return (grey with { Bands = (Role(roles, "Red") ?? 0, Role(roles, "Green") ?? 1, Role(roles, "Blue") ?? 2) }, null);
        }
        var isMeasurement = view.Format.IsFloat || view.Format is { Signed: true, Bits: > 8 } || view.Format.Bits > 16;
        return (grey with { Inverted = view.Photometric == TiffPhotometric.MinIsWhite }, isMeasurement ? RasterProblem.NotAPicture : null);
    }

    public static int AlphaBand(TiffLayout view, IReadOnlyDictionary<int, string> roles)
    {
        if (Role(roles, "Alpha") is { } named && named < view.Samples)
        {
            return named;
        }
        for (var index = 0; index < view.ExtraSamples.Count; index++)
        {
            if (view.ExtraSamples[index] is 1 or 2)
            {
                return view.Samples - view.ExtraSamples.Count + index is >= 0 and var band ? band : -1;
            }
        }
        return -1;
    }

    private static int? Role(IReadOnlyDictionary<int, string> roles, string name)
    {
        foreach (var (band, role) in roles)
        {
            if (string.Equals(role, name, StringComparison.OrdinalIgnoreCase))
            {
                return band;
            }
        }
        return null;
    }

    /// <summary>Triples of 8 bits; maps that were written with 8-bit values are taken as such.</summary>
    private static byte[]? Palette(TiffDirectory directory, int bits)
    {
        var map = directory.FindIntegers(TiffTag.ColorMap);
        var entries = 1 << Math.Min(bits, 16);
        if (map is null || map.Length < entries * 3)
        {
            return null;
        }
        var shift = map.Any(value => value > 255) ? 8 : 0;
        var palette = new byte[entries * 3];
        for (var index = 0; index < entries; index++)
        {
            for (var colour = 0; colour < 3; colour++)
            {
                palette[index * 3 + colour] = (byte)(map[colour * entries + index] >> shift);
            }
        }
        return palette;
    }
}
