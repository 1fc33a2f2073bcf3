using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Scenes;

/// <summary>What one pass says of a picture, or a band of it: near which cells a tank stands. Tiles write side by side; the result does not depend on their order.</summary>
internal sealed class SceneLayer
{
    // A cell is never finer than this, source pixels: nobody asks about less ground.
    private const double LeastCellPixels = 16;

    private readonly Lock _gate = new();
    private readonly PassGrid _grid;
    private readonly double _left;
    private int _across;
    private int _down;
    private int _stride;
    private int _pooled;

    // Sixteen bits a cell: a picture of ten gigapixels has forty million of them at most, however much it is enlarged.
    private ushort[] _raw = [];

    /// <param name="grid">The pass.</param>
    /// <param name="leftPixels">Source pixels left of the band.</param>
    public SceneLayer(PassGrid grid, int leftPixels) => (_grid, _left) = (grid, leftPixels);

    /// <summary>True when a tile was written.</summary>
    public bool IsWritten => _raw.Length > 0;

    /// <summary>Cells held.</summary>
    public long Cells => _raw.LongLength;

    /// <summary>Pixels of the pass to a side of a cell, in whole cells of the model's map: of those that fall together the highest counts.</summary>
    private int CellPixels => _stride * _pooled;

    /// <summary>Takes a tile's map; of neighbours that overlap, each cell counts from the tiles whose core it meets.</summary>
    public void Write(SearchTile tile, CellMap map)
    {
        lock (_gate)
        {
            if (!IsWritten)
            {
                _stride = map.StridePixels;
                _pooled = Math.Max(1, (int)Math.Ceiling(LeastCellPixels / (_stride * Math.Min(_grid.ScaleX, _grid.ScaleY))));
                (_across, _down) = ((_grid.Width + CellPixels - 1) / CellPixels, (_grid.Height + CellPixels - 1) / CellPixels);
                _raw = new ushort[(long)_across * _down];
            }

            for (var row = 0; row < map.Height && row * _stride < tile.Row.Size; row++)
            {
                var (firstRow, lastRow) = Place(tile.Row, row, _grid.Height);
                for (var y = firstRow; y <= lastRow; y++)
                {
                    WriteRow(tile.Column, map.Values.Slice(row * map.Width, map.Width), _raw.AsSpan(y * _across, _across));
                }
            }
        }
    }

    private void WriteRow(TileSpan span, ReadOnlySpan<float> values, Span<ushort> line)
    {
        for (var column = 0; column < values.Length && column * _stride < span.Size; column++)
        {
            var (first, last) = Place(span, column, _grid.Width);
            for (var x = first; x <= last; x++)
            {
                // Tiles start at multiples of the boxes' stride, not of this one: two may fall into one cell.
                line[x] = Math.Max(line[x], (ushort)Math.Round(Math.Clamp(values[column], 0f, 1f) * ushort.MaxValue));
            }
        }
    }

    /// <summary>The cells one of a tile counts for: the one that holds its middle, and at the end of the picture all to the last; none (last before first) outside the core.</summary>
    private (int First, int Last) Place(TileSpan span, int cell, int length)
    {
        var from = span.Start + (cell * _stride);
        var to = from + _stride;
        var first = (int)(Math.Min((from + to) / 2.0, length - 0.5) / CellPixels);
        // A whole cell between two cores has its middle in neither half of them, so all that meets the core counts.
        return to <= span.CoreFrom || from >= span.CoreTo ? (0, -1) : (first, to >= length ? (length - 1) / CellPixels : first);
    }

    /// <summary>Highest raw value whose cell's middle lies in the rings (source pixels, even-odd rule); null when there is none.</summary>
    public double? FindHighest(IReadOnlyList<IReadOnlyList<PixelPoint>> rings)
    {
        if (!IsWritten)
        {
            return null;
        }

        int? highest = null;
        foreach (var (column, row) in RingScan.CellsIn(FromLeft(rings), CellPixels * _grid.ScaleX, CellPixels * _grid.ScaleY, _across, _down))
        {
            highest = Math.Max(highest ?? 0, _raw[((long)row * _across) + column]);
        }

        return highest / (double)ushort.MaxValue;
    }

    /// <summary>Raw value of the cell that holds a point (source pixels); null outside.</summary>
    public double? FindAt(PixelPoint point)
    {
        var (column, row) = ((point.Column - _left) / _grid.ScaleX / Math.Max(1, CellPixels), point.Row / _grid.ScaleY / Math.Max(1, CellPixels));
        return IsWritten && column >= 0 && row >= 0 && column < _across && row < _down
            ? _raw[((long)row * _across) + (int)column] / (double)ushort.MaxValue
            : null;
    }

    /// <summary>Highest raw value of all; null when no tile was written.</summary>
    public double? FindHighest() => IsWritten ? _raw.Max() / (double)ushort.MaxValue : null;

    private IReadOnlyList<IReadOnlyList<PixelPoint>> FromLeft(IReadOnlyList<IReadOnlyList<PixelPoint>> rings) =>
        _left == 0 ? rings : [.. rings.Select(ring => (IReadOnlyList<PixelPoint>)[.. ring.Select(point => point with { Column = point.Column - _left })])];
}
