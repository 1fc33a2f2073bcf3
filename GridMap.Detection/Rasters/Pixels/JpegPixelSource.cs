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
        if (decoder.ReadStored(blockColumn, blockRow) is not { } stored)
        {
            return base.ReadBlock(blockColumn, blockRow);
        }
        var width = Math.Min(BlockWidth, Width - (blockColumn * BlockWidth));
        var height = Math.Min(BlockHeight, Height - (blockRow * BlockHeight));
        var rgb = GC.AllocateUninitializedArray<byte>(width * height * 3);
        return ReducedJpeg.TryDecode(stored, tables, by, decoder.View.Photometric == TiffPhotometric.YCbCr, width, height, rgb)
            ? new PixelBlock(width, height, rgb, null)
            : base.ReadBlock(blockColumn, blockRow);
    }
}
