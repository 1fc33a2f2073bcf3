using System.Buffers;
using System.Threading.Channels;

namespace GridMap.Detection.Pipeline;

/// <summary>Shrinks source rows to one pass and sends its tiles off as soon as their last row is there; holds one row of tiles.</summary>
internal sealed class PassStream
{
    private readonly PassGrid _grid;
    private readonly CoverMap _cover;
    private readonly AreaResampler _resampler;
    private readonly byte[] _ring;
    private readonly int _ringRows;
    private int _rows;
    private int _tileRow;

    public PassStream(PassGrid grid, int sourceWidth, int sourceHeight, CoverMap cover)
    {
        _grid = grid;
        _cover = cover;
        _resampler = new AreaResampler(sourceWidth, sourceHeight, grid.Width, grid.Height);
        _ringRows = grid.Rows.Max(row => row.Size);
        _ring = new byte[(long)_ringRows * grid.Width * 3];
    }

    public async ValueTask TakeAsync(ReadOnlyMemory<byte> sourceRow, ChannelWriter<SearchTile> tiles, CancellationToken cancellation)
    {
        if (!_resampler.TryTake(sourceRow.Span, Line(_rows)))
        {
            return;
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
