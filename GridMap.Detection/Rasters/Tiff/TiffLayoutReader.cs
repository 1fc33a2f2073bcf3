namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Turns a directory into a checked <see cref="TiffLayout"/>.</summary>
internal static class TiffLayoutReader
{
    private const int ChoppedStripBytes = 256 * 1024;

    /// <summary>Reads the layout; throws with the cause when it is impossible, unknown or too large.</summary>
    public static TiffLayout Read(TiffDirectory directory)
    {
        var path = directory.File.Path;
        var width = directory.FindNumber(TiffTag.ImageWidth) ?? throw directory.Corrupt("the image has no width");
        var height = directory.FindNumber(TiffTag.ImageLength) ?? throw directory.Corrupt("the image has no height");
        if (width == 0 || height == 0)
        {
            throw directory.Corrupt($"the image measures {width} by {height} pixels");
        }
        if (width > int.MaxValue / 2 || height > int.MaxValue / 2 || (long)width * height > RasterLimits.MaxPixels)
        {
            throw new RasterException(path, RasterProblem.TooLarge, $"{width} by {height} pixels");
        }
        var samples = directory.FindNumber(TiffTag.SamplesPerPixel) ?? 1;
        if (samples is 0 or > RasterLimits.MaxBands)
        {
            throw new RasterException(path, samples == 0 ? RasterProblem.Corrupt : RasterProblem.TooLarge, $"{samples} bands");
        }
        var compression = (TiffCompression)(directory.FindUniform(TiffTag.Compression, 1) ?? 1);
        var bits = directory.FindUniform(TiffTag.BitsPerSample, (int)samples) ?? 1;
        var sampleFormat = directory.FindUniform(TiffTag.SampleFormat, (int)samples) ?? 1;
        var format = bits > 128 ? null : TiffSampleFormat.Find((int)bits, sampleFormat);
        if (compression == TiffCompression.SgiLog)
        {
            format = new TiffSampleFormat(16, RasterSampleType.Int16, Signed: true);
        }
        if (format is not { } known)
        {
            throw new RasterException(path, RasterProblem.UnsupportedSamples, $"{bits} bits of sample format {sampleFormat}");
        }
        var planar = directory.FindNumber(TiffTag.PlanarConfiguration) switch
        {
            null or 1 => false,
            2 => samples > 1,
            var other => throw directory.Corrupt($"planar configuration {other}"),
        };
        var tiled = directory.Has(TiffTag.TileWidth) || directory.Has(TiffTag.TileOffsets);
        var (blockWidth, blockHeight) = BlockSize(directory, tiled, (int)width, (int)height);
        var subsampling = Subsampling(directory);
        var layout = new TiffLayout
        {
            Width = (int)width,
            Height = (int)height,
            Samples = (int)samples,
            Format = known,
            Planar = planar,
            Tiled = tiled,
            BlockWidth = blockWidth,
            BlockHeight = blockHeight,
            Compression = compression,
            Photometric = Photometric(directory, (int)samples),
            Predictor = Predictor(directory, compression),
            BigEndian = directory.BigEndian,
            LowBitFirst = directory.FindNumber(TiffTag.FillOrder) == 2,
            Offsets = [],
            ByteCounts = [],
            JpegTables = directory.FindBytes(TiffTag.JpegTables),
            FaxOptions = (compression == TiffCompression.CcittFax3 ? directory.FindNumber(TiffTag.T4Options) : directory.FindNumber(TiffTag.T6Options)) ?? 0,
            Subsampling = subsampling,
            ExtraSamples = [.. (directory.FindIntegers(TiffTag.ExtraSamples) ?? []).Select(kind => (int)Math.Min(kind, int.MaxValue))],
        };
        CheckBlockBytes(layout, path);
        return TiffBlockTable.Fill(Chop(layout), directory);
    }

    private static (int Width, int Height) BlockSize(TiffDirectory directory, bool tiled, int width, int height)
    {
        if (!tiled)
        {
            var rows = directory.FindNumber(TiffTag.RowsPerStrip) ?? (uint)height;
            return (width, rows == 0 || rows > (uint)height ? height : (int)rows);
        }
        var tileWidth = directory.FindNumber(TiffTag.TileWidth) ?? 0;
        var tileHeight = directory.FindNumber(TiffTag.TileLength) ?? 0;
        if (tileWidth == 0 || tileHeight == 0 || tileWidth > RasterLimits.MaxBlockBytes || tileHeight > RasterLimits.MaxBlockBytes)
        {
            throw directory.Corrupt($"tiles of {tileWidth} by {tileHeight} pixels");
        }
        return ((int)tileWidth, (int)tileHeight);
    }

    private static void CheckBlockBytes(TiffLayout layout, string path)
    {
        var bytes = ((long)layout.BlockWidth * layout.SamplesPerBlockPixel * layout.Format.Bits + 7) / 8 * layout.BlockHeight;
        // Uncompressed strips are cut into smaller ones, so only their rows count.
        var limit = layout is { Compression: TiffCompression.None, Tiled: false, IsPackedYCbCr: false } ? bytes / layout.BlockHeight : bytes;
        if (limit > RasterLimits.MaxBlockBytes)
        {
            throw new RasterException(path, RasterProblem.TooLarge, $"a block of {layout.BlockWidth} by {layout.BlockHeight} pixels");
        }
        if ((long)layout.Across * layout.Down * (layout.Planar ? layout.Samples : 1) > RasterLimits.MaxBlocks)
        {
            throw new RasterException(path, RasterProblem.TooLarge, "too many strips or tiles");
        }
    }

    /// <summary>Uncompressed strips can be read in part, so tall ones are treated as many low ones (as libtiff does).</summary>
    private static TiffLayout Chop(TiffLayout layout)
    {
        if (layout.Compression != TiffCompression.None || layout.Tiled || layout.IsPackedYCbCr)
        {
            return layout;
        }
        var rows = Math.Max(1, ChoppedStripBytes / Math.Max(1, layout.RowBytes));
        // Only a whole fraction keeps each low strip inside one tall strip; a single strip may be cut anywhere.
        return rows >= layout.BlockHeight || layout.Down > 1 && (long)layout.BlockHeight * layout.RowBytes < 64L * ChoppedStripBytes
            ? layout
            : layout with { BlockHeight = layout.Down == 1 ? rows : LargestDivisor(layout.BlockHeight, rows) };
    }

    private static int LargestDivisor(int number, int limit)
    {
        for (var divisor = limit; divisor > 1; divisor--)
        {
            if (number % divisor == 0)
            {
                return divisor;
            }
        }
        return 1;
    }

    private static TiffPhotometric Photometric(TiffDirectory directory, int samples) =>
        (TiffPhotometric)(directory.FindUniform(TiffTag.Photometric, 1) ?? (samples >= 3 ? 2u : 1u));

    private static int Predictor(TiffDirectory directory, TiffCompression compression)
    {
        if (compression is not (TiffCompression.Lzw or TiffCompression.Deflate or TiffCompression.DeflateOld or TiffCompression.Zstd))
        {
            return 1;
        }
        var predictor = directory.FindNumber(TiffTag.Predictor) ?? 1;
        return predictor is >= 1 and <= 3
            ? (int)predictor
            : throw new RasterException(directory.File.Path, RasterProblem.UnsupportedCompression, $"predictor {predictor}");
    }

    private static (int Horizontal, int Vertical) Subsampling(TiffDirectory directory)
    {
        var values = directory.FindIntegers(TiffTag.YCbCrSubsampling);
        if (values is null)
        {
            return (2, 2);
        }
        return values.Length == 2 && values[0] is 1 or 2 or 4 && values[1] is 1 or 2 or 4
            ? ((int)values[0], (int)values[1])
            : throw directory.Corrupt("the chroma subsampling is not 1, 2 or 4");
    }
}
