using System.Runtime.ExceptionServices;
using GridMap.Detection.Rasters;

namespace GridMap.Detection.Pipeline;

/// <summary>A raster file as the search reads it: pieces of a window are decoded by as many threads as are idle.</summary>
/// <param name="raster">The open file.</param>
/// <param name="threads">Most threads that decode at once.</param>
internal sealed class RasterWindows(RasterFile raster, int threads) : IPixelWindows
{
    private const int PieceColumns = 2048;
    private const int PieceRows = 64;

    public int Width => raster.Header.Width;

    public int Height => raster.Header.Height;

    /// <summary>Rows to read at once: a row of blocks where that is reasonable, so that each block is decoded once.</summary>
    public int StripRows => raster.Header.BlockHeight is >= 64 and <= 1024 ? raster.Header.BlockHeight : 256;

    public void Read(int left, int top, int width, int height, Memory<byte> rgb, Memory<byte> isThere)
    {
        // Pieces end where blocks end, so that no two threads wait for one block: across where it is tiled, down where it is in strips.
        var isTiled = raster.Header.BlockWidth < raster.Header.Width;
        var blocks = isTiled ? Math.Max(1, PieceColumns / raster.Header.BlockWidth) : Math.Max(1, PieceRows / Math.Max(1, raster.Header.BlockHeight));
        var step = blocks * Math.Max(1, isTiled ? raster.Header.BlockWidth : raster.Header.BlockHeight);
        var (from, to) = isTiled ? (left, left + width) : (top, top + height);
        var (first, last) = (from / step, (to - 1) / step);
        void ReadPiece(int piece)
        {
            var (start, end) = (Math.Max(from, piece * step), Math.Min(to, (piece + 1) * step));
            if (isTiled)
            {
                Fill(start, top, end - start, height, rgb.Span[((start - left) * 3)..], isThere.Span[(start - left)..], width);
            }
            else
            {
                var at = (start - top) * width;
                Fill(left, start, width, end - start, rgb.Span[(at * 3)..], isThere.Span[at..], width);
            }
        }

        if (threads == 1 || first == last)
        {
            for (var piece = first; piece <= last; piece++)
            {
                ReadPiece(piece);
            }

            return;
        }

        try
        {
            Parallel.For(first, last + 1, new ParallelOptions { MaxDegreeOfParallelism = threads }, ReadPiece);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    private void Fill(int left, int top, int width, int height, Span<byte> rgb, Span<byte> isThere, int stride)
    {
        raster.FillWindow(left, top, width, height, rgb, isThere, stride);
        for (var row = 0; row < height; row++)
        {
            foreach (ref var alpha in isThere.Slice(row * stride, width))
            {
                alpha >>= 7;
            }
        }
    }
}
