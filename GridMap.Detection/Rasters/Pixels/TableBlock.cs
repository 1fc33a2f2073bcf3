using System.Buffers.Binary;
using GridMap.Detection.Rasters.Tiff;

namespace GridMap.Detection.Rasters.Pixels;

/// <summary>The quick way for whole-number bands of up to 16 bits: every code goes through a table made once.</summary>
internal sealed class TableBlock
{
    private readonly TiffLayout view;
    private readonly ColourPlan plan;
    private readonly byte[] tones;
    private readonly int noDataCode;

    private TableBlock(TiffLayout view, ColourPlan plan, byte[] tones, int noDataCode)
    {
        this.view = view;
        this.plan = plan;
        this.tones = tones;
        this.noDataCode = noDataCode;
    }

    /// <summary>Whether a layout and plan can go this way.</summary>
    public static bool Fits(TiffLayout view, ColourPlan plan) =>
        view.Format is { IsFloat: false, IsComplex: false, Bits: 1 or 2 or 4 or 8 or 16 } && !plan.IsCmyk;

    public static TableBlock Make(TiffLayout view, ColourPlan plan, ValueRange range)
    {
        var bits = view.Format.Bits;
        var tones = new byte[1 << bits];
        for (var code = 0; code < tones.Length; code++)
        {
            var value = view.Format.Signed ? code << (32 - bits) >> (32 - bits) : code;
            var tone = range.ToByte(value);
            tones[code] = plan.Inverted ? (byte)(byte.MaxValue - tone) : tone;
        }
        var noData = plan.NoData is { } nothing && nothing == Math.Floor(nothing) && Math.Abs(nothing) < 1 << 17 ? (int)nothing : int.MinValue;
        var isInRange = view.Format.Signed ? noData >= -(1 << (bits - 1)) && noData < 1 << (bits - 1) : noData >= 0 && noData < 1 << bits;
        return new TableBlock(view, plan, tones, isInRange ? noData & ((1 << bits) - 1) : -1);
    }

    /// <summary>Fills RGB and, where given, alpha from decoded planes.</summary>
    public void Fill(byte[][] planes, int width, int height, byte[] rgb, byte[]? alpha)
    {
        var red = new ushort[width];
        var isGrey = plan.Bands.Red == plan.Bands.Green && plan.Bands.Red == plan.Bands.Blue;
        var (green, blue) = isGrey ? (red, red) : (new ushort[width], new ushort[width]);
        var opacity = plan.AlphaBand >= 0 ? new ushort[width] : null;
        for (var row = 0; row < height; row++)
        {
            Codes(planes, row, plan.Bands.Red, red);
            if (!isGrey)
            {
                Codes(planes, row, plan.Bands.Green, green);
                Codes(planes, row, plan.Bands.Blue, blue);
            }
            if (opacity is not null)
            {
                Codes(planes, row, plan.AlphaBand, opacity);
            }
            Colour(red, green, blue, rgb.AsSpan(row * width * 3, width * 3));
            if (alpha is not null)
            {
                Empty(red, green, blue, opacity, alpha.AsSpan(row * width, width));
            }
        }
    }

    private void Colour(ushort[] red, ushort[] green, ushort[] blue, Span<byte> rgb)
    {
        for (int column = 0, at = 0; column < red.Length; column++, at += 3)
        {
            if (plan.Palette is { } palette)
            {
                palette.AsSpan(Math.Min(red[column] * 3, palette.Length - 3), 3).CopyTo(rgb[at..]);
                continue;
            }
            rgb[at] = tones[red[column]];
            rgb[at + 1] = tones[green[column]];
            rgb[at + 2] = tones[blue[column]];
        }
    }

    private void Empty(ushort[] red, ushort[] green, ushort[] blue, ushort[]? opacity, Span<byte> alpha)
    {
        var most = (1 << view.Format.Bits) - 1;
        for (var column = 0; column < alpha.Length; column++)
        {
            var isEmpty = red[column] == noDataCode && green[column] == noDataCode && blue[column] == noDataCode;
            alpha[column] = isEmpty ? (byte)0 : opacity is null ? byte.MaxValue : (byte)((opacity[column] * byte.MaxValue + most / 2) / most);
        }
    }

    private void Codes(byte[][] planes, int row, int band, ushort[] codes)
    {
        var bytes = planes[view.Planar ? band : 0].AsSpan(row * view.RowBytes, view.RowBytes);
        var step = view.SamplesPerBlockPixel;
        var index = view.Planar ? 0 : band;
        var bits = view.Format.Bits;
        for (var column = 0; column < codes.Length; column++, index += step)
        {
            codes[column] = bits switch
            {
                8 => bytes[index],
                16 => view.BigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(index * 2)..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(index * 2)..]),
                _ => (ushort)((bytes[index * bits >> 3] >> (8 - bits - (index * bits & 7))) & ((1 << bits) - 1)),
            };
        }
    }
}
