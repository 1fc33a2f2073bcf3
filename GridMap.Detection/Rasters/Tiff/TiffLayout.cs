namespace GridMap.Detection.Rasters.Tiff;

/// <summary>How one directory's pixels are laid out in strips or tiles; checked, so that the decoder can trust it.</summary>
internal sealed record TiffLayout
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int Samples { get; init; }

    public required TiffSampleFormat Format { get; init; }

    /// <summary>Whether each band has its own blocks.</summary>
    public required bool Planar { get; init; }

    public required bool Tiled { get; init; }

    public required int BlockWidth { get; init; }

    /// <summary>Rows of a tile, or of a strip (the last strip may have fewer).</summary>
    public required int BlockHeight { get; init; }

    public required TiffCompression Compression { get; init; }

    public required TiffPhotometric Photometric { get; init; }

    /// <summary>1 none, 2 horizontal differences, 3 floating point.</summary>
    public required int Predictor { get; init; }

    public required bool BigEndian { get; init; }

    /// <summary>Whether the first pixel is the lowest bit of a byte.</summary>
    public required bool LowBitFirst { get; init; }

    public required ulong[] Offsets { get; init; }

    public required ulong[] ByteCounts { get; init; }

    public byte[]? JpegTables { get; init; }

    public uint FaxOptions { get; init; }

    public (int Horizontal, int Vertical) Subsampling { get; init; } = (1, 1);

    /// <summary>Meaning of the samples after the colours: 0 unspecified, 1 associated alpha, 2 alpha.</summary>
    public required IReadOnlyList<int> ExtraSamples { get; init; }

    public int Across => (Width + BlockWidth - 1) / BlockWidth;

    public int Down => (Height + BlockHeight - 1) / BlockHeight;

    public int BlocksPerPlane => Across * Down;

    /// <summary>Samples that lie side by side in one block.</summary>
    public int SamplesPerBlockPixel => Planar ? 1 : Samples;

    /// <summary>Bytes of one decoded row of a block, padded to a whole byte.</summary>
    public int RowBytes => (int)(((long)BlockWidth * SamplesPerBlockPixel * Format.Bits + 7) / 8);

    /// <summary>Y'CbCr pixels stored as such (not inside a JPEG stream), chroma sampled more coarsely.</summary>
    public bool IsPackedYCbCr => Photometric == TiffPhotometric.YCbCr && Compression is not (TiffCompression.Jpeg or TiffCompression.WebP) && !Planar;

    /// <summary>Rows that block really has in the file.</summary>
    public int RowsOf(int blockRow) => Tiled ? BlockHeight : Math.Min(BlockHeight, Height - blockRow * BlockHeight);
}
