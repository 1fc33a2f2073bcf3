namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Colour spaces that are answered as 8-bit RGBA, as GDAL does through libtiff: CMYK and Y'CbCr outside JPEG.</summary>
internal static class RgbaConversion
{
    /// <summary>The conversion a layout needs, or null when its samples are answered as they are.</summary>
    public static Func<byte[], TiffLayout, int, byte[]>? Find(TiffLayout layout) =>
        layout.Planar || layout.Format.Bits != 8 ? null
        : layout.IsPackedYCbCr && layout.Samples == 3 ? FromYCbCr
        : layout is { Photometric: TiffPhotometric.Separated, Samples: >= 4 } ? FromCmyk
        : null;

    /// <summary>Bytes of a block whose chroma is sampled more coarsely: units of h×v lumas, then one Cb and one Cr.</summary>
    public static int PackedBytes(TiffLayout layout, int rows)
    {
        var (horizontal, vertical) = layout.Subsampling;
        var unitsAcross = (layout.BlockWidth + horizontal - 1) / horizontal;
        var unitsDown = (rows + vertical - 1) / vertical;
        return checked(unitsAcross * unitsDown * (horizontal * vertical + 2));
    }

    private static byte[] FromCmyk(byte[] source, TiffLayout layout, int rows)
    {
        var output = new byte[layout.BlockWidth * rows * 4];
        for (int at = 0, from = 0; at < output.Length; at += 4, from += layout.Samples)
        {
            var light = 255 - source[from + 3];
            output[at] = (byte)(light * (255 - source[from]) / 255);
            output[at + 1] = (byte)(light * (255 - source[from + 1]) / 255);
            output[at + 2] = (byte)(light * (255 - source[from + 2]) / 255);
            output[at + 3] = byte.MaxValue;
        }
        return output;
    }

    private static byte[] FromYCbCr(byte[] source, TiffLayout layout, int rows)
    {
        var (horizontal, vertical) = layout.Subsampling;
        var unitBytes = horizontal * vertical + 2;
        var unitsAcross = (layout.BlockWidth + horizontal - 1) / horizontal;
        var output = new byte[layout.BlockWidth * rows * 4];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < layout.BlockWidth; column++)
            {
                var unit = (row / vertical * unitsAcross + column / horizontal) * unitBytes;
                double luma = source[unit + row % vertical * horizontal + column % horizontal];
                double blue = source[unit + unitBytes - 2] - 128;
                double red = source[unit + unitBytes - 1] - 128;
                var at = (row * layout.BlockWidth + column) * 4;
                // CCIR 601-1, the default of the YCbCrCoefficients tag.
                output[at] = ToByte(luma + 1.402 * red);
                output[at + 1] = ToByte(luma - 0.344136 * blue - 0.714136 * red);
                output[at + 2] = ToByte(luma + 1.772 * blue);
                output[at + 3] = byte.MaxValue;
            }
        }
        return output;
    }

    private static byte ToByte(double value) => (byte)Math.Clamp(value + 0.5, 0, 255);
}
