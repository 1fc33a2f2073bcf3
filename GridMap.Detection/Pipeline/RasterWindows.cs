using System.Runtime.ExceptionServices;
using GridMap.Detection.Rasters;

namespace GridMap.Detection.Pipeline;

/// <summary>A raster file as the search reads it: pieces of a window are decoded by as many threads as are idle.</summary>
internal sealed class RasterWindows : IPixelWindows
{
    private const int PieceColumns = 2048;
    private const int PieceRows = 64;
    private readonly RasterFile _raster;
    private readonly int _threads;
    private readonly FillPixels _fill;
    private readonly bool _isTiled;
    private readonly int _blockWidth;
    private readonly int _blockHeight;

    /// <param name="raster">The open file.</param>
    /// <param name="threads">Most threads that decode at once.</param>
    /// <param name="step">Pixels along each side that nobody needs apart; where decoding them as one is quicker, that is done.</param>
    public RasterWindows(RasterFile raster, int threads, double step = 1)
    {
        (_raster, _threads, _fill) = (raster, threads, raster.FillWindow);
        foreach (var by in (ReadOnlySpan<int>)[8, 4, 2])
        {
            if (by <= step && raster.FindReduced(by) is { } fill)
            {
                (_fill, Reduction) = (fill, by);
                break;
            }
        }

        _isTiled = raster.Header.BlockWidth < raster.Header.Width;
        _blockWidth = Math.Max(1, raster.Header.BlockWidth / Reduction);
        _blockHeight = Math.Max(1, raster.Header.BlockHeight / Reduction);
    }

    public int Width => _raster.Header.Width;

    public int Height => _raster.Header.Height;

    public int Reduction { get; } = 1;

    /// <summary>Rows to read at once: a row of blocks where that is reasonable, so that each block is decoded once.</summary>
    public int StripRows => _raster.Header.BlockHeight is >= 64 and <= 1024 ? _blockHeight : 256 / Reduction;

    public void Read(int left, int top, int width, int height, Memory<byte> rgb, Memory<byte> isThere)
    {
        // Pieces end where blocks end, so that no two threads wait for one block: across where it is tiled, down where it is in strips.
        var blocks = _isTiled ? Math.Max(1, PieceColumns / _blockWidth) : Math.Max(1, PieceRows / _blockHeight);
        var step = blocks * (_isTiled ? _blockWidth : _blockHeight);
        var (from, to) = _isTiled ? (left, left + width) : (top, top + height);
        var (first, last) = (from / step, (to - 1) / step);
        void ReadPiece(int piece)
        {
            var (start, end) = (Math.Max(from, piece * step), Math.Min(to, (piece + 1) * step));
            if (_isTiled)
            {
                Fill(start, top, end - start, height, rgb.Span[((start - left) * 3)..], isThere.Span[(start - left)..], width);
            }
            else
            {
                var at = (start - top) * width;
                Fill(left, start, width, end - start, rgb.Span[(at * 3)..], isThere.Span[at..], width);
            }
        }

        if (_threads == 1 || first == last)
        {
            for (var piece = first; piece <= last; piece++)
            {
                ReadPiece(piece);
            }

            return;
        }

        try
        {
            Parallel.For(first, last + 1, new ParallelOptions { MaxDegreeOfParallelism = _threads }, ReadPiece);
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    private void Fill(int left, int top, int width, int height, Span<byte> rgb, Span<byte> isThere, int stride)
    {
        _fill(left, top, width, height, rgb, isThere, stride);
        for (var row = 0; row < height; row++)
        {
            var line = isThere.Slice(row * stride, width);
            if (!line.ContainsAnyExcept(byte.MaxValue))
            {
                line.Fill(1);
                continue;
            }

            foreach (ref var alpha in line)
            {
                alpha >>= 7;
            }
        }
    }
}
