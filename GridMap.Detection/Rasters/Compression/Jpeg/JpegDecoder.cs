namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>
/// Decodes the JPEG blocks that orthophotos are made of: sequential, Huffman-coded, 8 bits, one or three components. A block of 256 × 256
/// pixels costs a third of what a library called for each of them does. Everything else, damage included, is left to that library.
/// </summary>
internal static class JpegDecoder
{
    [ThreadStatic]
    private static JpegPlanes? _planes;

    /// <summary>The picture of a TIFF block, or null when another decoder has to see to it.</summary>
    /// <param name="tables">The JPEGTables tag, or null.</param>
    /// <param name="data">The block.</param>
    /// <param name="samples">Samples per pixel the block should have.</param>
    /// <param name="isYCbCr">Whether three samples are Y'CbCr; else they stay as they are.</param>
    /// <param name="maxPixels">Pixels the block may hold at most.</param>
    public static DecodedPicture? Find(byte[]? tables, ReadOnlySpan<byte> data, int samples, bool isYCbCr, long maxPixels)
    {
        var header = new JpegHeader();
        if (samples is not (1 or 3) || (tables is not null && !header.TryRead(tables)) || header.ScanAt != 0
            || !header.TryRead(data) || header.ScanAt == 0
            || header.Components.Count != samples || (long)header.Width * header.Height > maxPixels || !IsSampledKnown(header))
        {
            return null;
        }

        var planes = _planes ??= new JpegPlanes();
        return planes.TryDecode(header, data[header.ScanAt..]) ? Compose(header, planes, isYCbCr) : null;
    }

    /// <summary>4:4:4 and 4:2:0, which is what GDAL writes; chroma so narrow that it is not filtered is left out.</summary>
    private static bool IsSampledKnown(JpegHeader header)
    {
        if (header.Components is not [var luma, var blueness, var redness])
        {
            return true;
        }

        return (blueness.Across, blueness.Down, redness.Across, redness.Down) == (1, 1, 1, 1)
            && ((luma.Across, luma.Down) is (1, 1) || ((luma.Across, luma.Down) is (2, 2) && header.Width > 5));
    }

    private static DecodedPicture Compose(JpegHeader header, JpegPlanes planes, bool isYCbCr)
    {
        var (width, height, count) = (header.Width, header.Height, header.Components.Count);
        var result = GC.AllocateUninitializedArray<byte>(width * height * count);
        for (var row = 0; row < height; row++)
        {
            var line = result.AsSpan(row * width * count, width * count);
            if (count == 1)
            {
                planes.Row(0, row)[..width].CopyTo(line);
                continue;
            }

            var luma = planes.Row(0, row)[..width];
            var blueness = planes.FullRow(1, row)[..width];
            var redness = planes.FullRow(2, row)[..width];
            if (isYCbCr)
            {
                ColourRows.ToRgb(luma, blueness, redness, line);
            }
            else
            {
                ColourRows.Join(luma, blueness, redness, line);
            }
        }

        return new DecodedPicture(width, height, count, result);
    }
}
