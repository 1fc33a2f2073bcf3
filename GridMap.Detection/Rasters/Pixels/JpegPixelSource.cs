using System.Buffers;
using GridMap.Detection.Rasters.Compression.Jpeg;
using GridMap.Detection.Rasters.Tiff;

namespace GridMap.Detection.Rasters.Pixels;

/// <summary>JPEG blocks of a TIFF decoded at a part of their size; those of an uncommon kind whole, and merged.</summary>
internal sealed class JpegPixelSource : ReducedPixels
{
    private readonly TiffBlockDecoder decoder;
    private readonly JpegTables tables;
    private readonly int by;

    /// <param name="whole">The pixels at full size.</param>
    /// <param name="decoder">Decoder of the same directory.</param>
    /// <param name="by">Pixels along each side that become one: 2, 4 or 8.</param>
    public JpegPixelSource(TiffPixelSource whole, TiffBlockDecoder decoder, int by)
        : base(whole, by)
    {
        (this.decoder, this.by) = (decoder, by);
        tables = decoder.View.JpegTables is { } shared ? JpegFrame.ReadTables(shared) : new JpegTables();
    }

    public override PixelBlock ReadBlock(int blockColumn, int blockRow)
    {
        var (width, height) = SizeOf(blockColumn, blockRow);
        var rgb = GC.AllocateUninitializedArray<byte>(width * height * 3);
        return TryDecode(blockColumn, blockRow, rgb, width) ? new PixelBlock(width, height, rgb, null) : base.ReadBlock(blockColumn, blockRow);
    }

    public override bool TryFill(int blockColumn, int blockRow, Span<byte> rgb, Span<byte> alpha, int stride)
    {
        if (!TryDecode(blockColumn, blockRow, rgb, stride))
        {
            return false;
        }
        var (width, height) = SizeOf(blockColumn, blockRow);
        for (var row = 0; row < height; row++)
        {
            alpha.Slice(row * stride, width).Fill(byte.MaxValue);
        }
        return true;
    }

    private (int Width, int Height) SizeOf(int blockColumn, int blockRow) =>
        (Math.Min(BlockWidth, Width - (blockColumn * BlockWidth)), Math.Min(BlockHeight, Height - (blockRow * BlockHeight)));

    private bool TryDecode(int blockColumn, int blockRow, Span<byte> rgb, int stride)
    {
        var size = decoder.StoredBytes(blockColumn, blockRow);
        if (size == 0)
        {
            return false;
        }
        var stored = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            decoder.ReadStored(blockColumn, blockRow, stored.AsSpan(0, size));
            var (width, height) = SizeOf(blockColumn, blockRow);
            return ReducedJpeg.TryDecode(stored.AsSpan(0, size), tables, by, decoder.View.Photometric == TiffPhotometric.YCbCr, width, height, rgb, stride);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(stored);
        }
    }
}
