using System.Buffers;
using System.Threading.Channels;

namespace GridMap.Detection.Pipeline;

/// <summary>
/// Brings rows to the scale of one pass and sends its tiles off as soon as their last row is there; holds one row of tiles. Passes at half the
/// scale or less take their rows from this one: the mean of means is the mean, and the full-size rows are gone through once.
/// </summary>
internal sealed class PassStream
{
    private readonly PassGrid _grid;
    private readonly CoverMap _cover;
    private readonly AreaResampler? _resampler;
    private readonly RowEnlarger? _enlarger;
    private readonly byte[] _ring;
    private readonly int _ringRows;
    private readonly List<PassStream> _coarser = [];
    private int _rows;
    private int _tileRow;

    private PassStream(PassGrid grid, double sourceWidth, double sourceHeight, CoverMap cover, FeedBuffers buffers)
    {
        _grid = grid;
        _cover = cover;
        if (grid.Pass.Factor > 1)
        {
            _enlarger = new RowEnlarger((int)sourceWidth, (int)sourceHeight, grid.Width, grid.Height);
        }
        else
        {
            _resampler = new AreaResampler(sourceWidth, sourceHeight, grid.Width, grid.Height);
        }

        _ringRows = grid.Rows.Max(row => row.Size);
        _ring = buffers.Take((long)_ringRows * grid.Width * 3);
    }

    /// <summary>Streams of all passes; the ones returned take the picture's own rows and feed the rest.</summary>
    /// <param name="grids">The passes.</param>
    /// <param name="sourceWidth">Pixels across, as they come; the last may count in part. Whole where a pass enlarges.</param>
    /// <param name="sourceHeight">Rows that will come, likewise.</param>
    /// <param name="cover">Where the picture holds something.</param>
    /// <param name="buffers">What holds the rows.</param>
    public static IReadOnlyList<PassStream> For(IEnumerable<PassGrid> grids, double sourceWidth, double sourceHeight, CoverMap cover, FeedBuffers buffers)
    {
        const double leastStep = 1.9;
        var (all, first) = (new List<PassStream>(), new List<PassStream>());
        foreach (var grid in grids.OrderByDescending(grid => grid.Pass.Factor))
        {
            // Never from an enlarged picture: the picture itself is finer than that.
            var finer = all.FindLast(stream => stream._grid.Pass.Factor is var factor and <= 1 && factor >= leastStep * grid.Pass.Factor);
            var stream = new PassStream(grid, finer?._grid.Width ?? sourceWidth, finer?._grid.Height ?? sourceHeight, cover, buffers);
            all.Add(stream);
            (finer?._coarser ?? first).Add(stream);
        }

        return first;
    }

    public async ValueTask TakeAsync(ReadOnlyMemory<byte> sourceRow, ChannelWriter<SearchTile> tiles, CancellationToken cancellation)
    {
        if (_resampler is not null)
        {
            if (_resampler.TryTake(sourceRow.Span, Line(_rows)))
            {
                await EndRowAsync(tiles, cancellation);
            }

            return;
        }

        _enlarger!.Put(sourceRow.Span); // A pass has one of the two.
        while (_enlarger.TryGive(Line(_rows)))
        {
            await EndRowAsync(tiles, cancellation);
        }
    }

    private async ValueTask EndRowAsync(ChannelWriter<SearchTile> tiles, CancellationToken cancellation)
    {
        foreach (var coarser in _coarser)
        {
            await coarser.TakeAsync(_ring.AsMemory(_rows % _ringRows * _grid.Width * 3, _grid.Width * 3), tiles, cancellation);
        }

        _rows++;
        while (_tileRow < _grid.Rows.Length && _grid.Rows[_tileRow].Start + _grid.Rows[_tileRow].Size <= _rows)
        {
            foreach (var column in _grid.Columns)
            {
                if (CutTile(column, _grid.Rows[_tileRow]) is { } tile)
                {
                    await tiles.WriteAsync(tile, cancellation);
                }
            }

            _tileRow++;
        }
    }

    private Span<byte> Line(int row) => _ring.AsSpan(row % _ringRows * _grid.Width * 3, _grid.Width * 3);

    private SearchTile? CutTile(TileSpan column, TileSpan row)
    {
        if (_cover.IsBlank(column.Start * _grid.ScaleX, row.Start * _grid.ScaleY, (column.Start + column.Size) * _grid.ScaleX, (row.Start + row.Size) * _grid.ScaleY))
        {
            return null;
        }

        var rgb = ArrayPool<byte>.Shared.Rent(column.Size * row.Size * 3);
        for (var i = 0; i < row.Size; i++)
        {
            Line(row.Start + i).Slice(column.Start * 3, column.Size * 3).CopyTo(rgb.AsSpan(i * column.Size * 3));
        }

        return new SearchTile(_grid, column, row, rgb);
    }
}
