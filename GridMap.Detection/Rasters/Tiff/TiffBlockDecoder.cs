using GridMap.Detection.Rasters.Compression;

namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Reads one strip or tile and decodes it to plain rows of samples. Stateless: safe from several threads.</summary>
internal sealed class TiffBlockDecoder
{
    private readonly FileBytes file;
    private readonly TiffLayout stored;
    private readonly Func<byte[], TiffLayout, int, byte[]>? toRgba;

    public TiffBlockDecoder(FileBytes file, TiffLayout layout)
    {
        this.file = file;
        stored = layout;
        toRgba = RgbaConversion.Find(layout);
        View = toRgba is null ? layout : layout with { Samples = 4, Format = layout.Format with { Bits = 8 }, ExtraSamples = [2], Photometric = TiffPhotometric.Rgb };
    }

    /// <summary>The layout of what <see cref="Read"/> answers: the file's own, or 8-bit RGBA where the colours are converted.</summary>
    public TiffLayout View { get; }

    /// <summary>Bytes of a block as the file holds it; 0 where it holds none, or more than it should.</summary>
    /// <param name="blockColumn">Tile column; 0 for strips.</param>
    /// <param name="blockRow">Tile or strip row.</param>
    public int StoredBytes(int blockColumn, int blockRow)
    {
        var index = (blockRow * stored.Across) + blockColumn;
        return stored.Offsets[index] == 0 || stored.ByteCounts[index] > RasterLimits.MaxBlockBytes ? 0 : (int)stored.ByteCounts[index];
    }

    /// <summary>Reads those bytes.</summary>
    /// <param name="blockColumn">Tile column; 0 for strips.</param>
    /// <param name="blockRow">Tile or strip row.</param>
    /// <param name="target">As long as they are.</param>
    public void ReadStored(int blockColumn, int blockRow, Span<byte> target) => file.Read(stored.Offsets[(blockRow * stored.Across) + blockColumn], target);

    /// <summary>The decoded rows of a block, or null where the file holds none (sparse).</summary>
    /// <param name="plane">Band of a planar file; 0 otherwise.</param>
    /// <param name="blockColumn">Tile column; 0 for strips.</param>
    /// <param name="blockRow">Tile or strip row.</param>
    public byte[]? Read(int plane, int blockColumn, int blockRow)
    {
        if (stored is { Photometric: TiffPhotometric.CieLab, Samples: 3, Format.Bits: 8, Planar: false })
        {
            // Other readers answer sRGB here; raw L*a*b* under the name of RGB would be worse than none.
            throw new RasterException(file.Path, RasterProblem.UnsupportedSamples, "CIE L*a*b*");
        }
        var index = plane * stored.BlocksPerPlane + blockRow * stored.Across + blockColumn;
        var offset = stored.Offsets[index];
        var size = stored.ByteCounts[index];
        if (offset == 0 || size == 0)
        {
            return null;
        }
        var rows = stored.RowsOf(blockRow);
        try
        {
            var bytes = Decode(offset, size, rows);
            return toRgba is null ? bytes : toRgba(bytes, stored, rows);
        }
        catch (CodecException broken)
        {
            throw new RasterException(file.Path, RasterProblem.Corrupt, $"{(stored.Tiled ? "tile" : "strip")} {index}: {broken.Message}", broken);
        }
    }

    private byte[] Decode(ulong offset, ulong size, int rows)
    {
        var expected = stored.IsPackedYCbCr ? RgbaConversion.PackedBytes(stored, rows) : checked(stored.RowBytes * rows);
        if (stored.Compression == TiffCompression.None)
        {
            return size >= (ulong)expected
                ? FixBits(file.Read(offset, expected))
                : throw new CodecException($"{size} of {expected} bytes are stored");
        }
        if (size > RasterLimits.MaxBlockBytes)
        {
            throw new CodecException($"{size} bytes are stored");
        }
        var input = FixBits(file.Read(offset, (int)size));
        return stored.Compression switch
        {
            TiffCompression.Jpeg => Picture(VipsCodec.Jpeg(JpegStream.Join(
                stored.JpegTables, input, stored.SamplesPerBlockPixel, stored.Photometric == TiffPhotometric.YCbCr, 4L * stored.BlockWidth * Math.Max(rows, 8) + 4096)), rows),
            TiffCompression.WebP => Picture(VipsCodec.WebP(input), rows),
            TiffCompression.CcittRle or TiffCompression.CcittFax3 or TiffCompression.CcittFax4 or TiffCompression.CcittRleWord => Fax(input, rows),
            TiffCompression.SgiLog => SgiLogCodec.Decode(input, stored.BlockWidth, rows, stored.Samples),
            _ => Predicted(Generic(input, expected), rows),
        };
    }

    private byte[] Generic(byte[] input, int expected)
    {
        var output = GC.AllocateUninitializedArray<byte>(expected);
        var written = stored.Compression switch
        {
            TiffCompression.Lzw => LzwCodec.Decode(input, output),
            TiffCompression.PackBits => PackBitsCodec.Decode(input, output),
            TiffCompression.Deflate or TiffCompression.DeflateOld => DeflateCodec.Decode(input, output),
            TiffCompression.Zstd => ZstdCodec.Decode(input, output),
            _ => throw new CodecException($"compression {(int)stored.Compression} is not supported"),
        };
        return written == expected ? output : throw new CodecException($"{written} of {expected} bytes can be decoded");
    }

    private byte[] Fax(byte[] input, int rows)
    {
        if (stored.Format.Bits != 1 || stored.SamplesPerBlockPixel != 1)
        {
            throw new CodecException("fax compression goes with one bit a pixel");
        }
        var picture = VipsCodec.Tiff(FaxEnvelope.Wrap(input, stored.BlockWidth, rows, (int)stored.Compression, stored.FaxOptions));
        var output = new byte[stored.RowBytes * rows];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < stored.BlockWidth; column++)
            {
                if (picture.Samples[(row * picture.Width + column) * picture.Bands] != 0)
                {
                    output[row * stored.RowBytes + (column >> 3)] |= (byte)(0x80 >> (column & 7));
                }
            }
        }
        return output;
    }

    /// <summary>Fits a decoded picture to the block: writers may leave the last strip's picture lower, or pad it.</summary>
    private byte[] Picture(DecodedPicture picture, int rows)
    {
        var samples = stored.SamplesPerBlockPixel;
        if (picture.Width < stored.BlockWidth || picture.Height < rows)
        {
            throw new CodecException($"{picture.Width} by {picture.Height} pixels are stored where {stored.BlockWidth} by {rows} are needed");
        }
        var withoutAlpha = picture.Bands == 3 && samples == 4;
        if (picture.Bands != samples && !withoutAlpha)
        {
            throw new CodecException($"{picture.Bands} bands are stored where {samples} are needed");
        }
        if (!withoutAlpha && picture.Width == stored.BlockWidth && picture.Height == rows)
        {
            return picture.Samples;
        }
        var output = new byte[stored.RowBytes * rows];
        for (var row = 0; row < rows; row++)
        {
            var source = picture.Samples.AsSpan(row * picture.Width * picture.Bands, stored.BlockWidth * picture.Bands);
            var target = output.AsSpan(row * stored.RowBytes, stored.RowBytes);
            if (!withoutAlpha)
            {
                source.CopyTo(target);
                continue;
            }
            for (var column = 0; column < stored.BlockWidth; column++)
            {
                source.Slice(column * 3, 3).CopyTo(target[(column * 4)..]);
                target[column * 4 + 3] = byte.MaxValue;
            }
        }
        return output;
    }

    private byte[] Predicted(byte[] bytes, int rows)
    {
        for (var row = 0; row < rows && stored.Predictor > 1; row++)
        {
            var span = bytes.AsSpan(row * stored.RowBytes, stored.RowBytes);
            if (stored.Predictor == 2)
            {
                Predictor.UndoDifferences(span, stored.SamplesPerBlockPixel, stored.Format.Bits, stored.BigEndian);
            }
            else
            {
                Predictor.UndoFloatingPoint(span, stored.SamplesPerBlockPixel, stored.Format.Bits, stored.BigEndian);
            }
        }
        return bytes;
    }

    /// <summary>Fill order 2 stores each byte's bits reversed; JPEG and WebP streams are never reversed.</summary>
    private byte[] FixBits(byte[] bytes)
    {
        if (stored.LowBitFirst && stored.Compression is not (TiffCompression.Jpeg or TiffCompression.WebP))
        {
            for (var index = 0; index < bytes.Length; index++)
            {
                bytes[index] = (byte)(((bytes[index] * 0x0802u & 0x22110u) | (bytes[index] * 0x8020u & 0x88440u)) * 0x10101u >> 16);
            }
        }
        return bytes;
    }
}
