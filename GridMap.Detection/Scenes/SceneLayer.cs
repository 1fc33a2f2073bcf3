using GridMap.Detection.DetectionModels;
using GridMap.Detection.Pipeline;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Scenes;

/// <summary>What one pass says of a picture, or a band of it: near which cells a tank stands. Tiles write side by side; the result does not depend on their order.</summary>
internal sealed class SceneLayer
{
    private readonly Lock _gate = new();
    private readonly PassGrid _grid;
    private readonly double _left;
    private int _across;
    private int _down;
    private int _stride;

    // Sixteen bits a cell: a picture of ten gigapixels searched as it is has forty million of them.
    private ushort[] _raw = [];

    /// <param name="grid">The pass.</param>
    /// <param name="leftPixels">Source pixels left of the band.</param>
    public SceneLayer(PassGrid grid, int leftPixels) => (_grid, _left) = (grid, leftPixels);

    /// <summary>True when a tile was written.</summary>
    public bool IsWritten => _raw.Length > 0;

    /// <summary>Takes a tile's map; of neighbours that overlap, each cell counts from the tile whose core holds its middle.</summary>
    public void Write(SearchTile tile, CellMap map)
    {
        lock (_gate)
        {
            if (!IsWritten)
            {
                _stride = map.StridePixels;
                (_across, _down) = ((_grid.Width + _stride - 1) / _stride, (_grid.Height + _stride - 1) / _stride);
                _raw = new ushort[(long)_across * _down];
            }

            for (var row = 0; row < map.Height && row * _stride < tile.Row.Size; row++)
            {
                var y = Middle(tile.Row, row, _grid.Height);
                if (!IsCore(tile.Row, y))
                {
                    continue;
                }

                for (var column = 0; column < map.Width && column * _stride < tile.Column.Size; column++)
                {
                    var x = Middle(tile.Column, column, _grid.Width);
                    if (IsCore(tile.Column, x))
                    {
                        // Tiles start at multiples of the boxes' stride, not of this one: two may fall into one cell.
                        ref var cell = ref _raw[((long)(y / _stride) * _across) + (int)(x / _stride)];
                        cell = Math.Max(cell, (ushort)Math.Round(Math.Clamp(map.Values[(row * map.Width) + column], 0f, 1f) * ushort.MaxValue));
                    }
                }
            }
        }
    }

    /// <summary>Highest raw value whose cell's middle lies in the rings (source pixels, even-odd rule); null when there is none.</summary>
    public double? FindHighest(IReadOnlyList<IReadOnlyList<PixelPoint>> rings)
    {
        if (!IsWritten)
        {
            return null;
        }

        int? highest = null;
        var (cellWidth, cellHeight) = (_stride * _grid.ScaleX, _stride * _grid.ScaleY);
        var from = Math.Max(0, (int)(rings.SelectMany(ring => ring).Min(point => point.Row) / cellHeight) - 1);
        var to = Math.Min(_down - 1, (int)(rings.SelectMany(ring => ring).Max(point => point.Row) / cellHeight) + 1);
        var crossings = new List<double>();
        for (var row = from; row <= to; row++)
        {
            Cross(rings, (row + 0.5) * cellHeight, crossings);
            for (var i = 0; i + 1 < crossings.Count; i += 2)
            {
                var first = Math.Max(0, (int)Math.Ceiling(((crossings[i] - _left) / cellWidth) - 0.5));
                var last = Math.Min(_across - 1, (int)Math.Floor(((crossings[i + 1] - _left) / cellWidth) - 0.5));
                for (var column = first; column <= last; column++)
                {
                    highest = Math.Max(highest ?? 0, _raw[((long)row * _across) + column]);
                }
            }
        }

        return highest / (double)ushort.MaxValue;
    }

    /// <summary>Raw value of the cell that holds a point (source pixels); null outside.</summary>
    public double? FindAt(PixelPoint point)
    {
        var (column, row) = ((point.Column - _left) / _grid.ScaleX / Math.Max(1, _stride), point.Row / _grid.ScaleY / Math.Max(1, _stride));
        return IsWritten && column >= 0 && row >= 0 && column < _across && row < _down
            ? _raw[((long)row * _across) + (int)column] / (double)ushort.MaxValue
            : null;
    }

    /// <summary>Highest raw value of all; null when no tile was written.</summary>
    public double? FindHighest() => IsWritten ? _raw.Max() / (double)ushort.MaxValue : null;

    private double Middle(TileSpan span, int cell, int length) => Math.Min(span.Start + ((cell + 0.5) * _stride), length - 0.5);

    private static bool IsCore(TileSpan span, double at) => at >= span.CoreFrom && at < span.CoreTo;

    private static void Cross(IReadOnlyList<IReadOnlyList<PixelPoint>> rings, double row, List<double> crossings)
    {
        crossings.Clear();
        foreach (var ring in rings)
        {
            for (var i = 0; i < ring.Count; i++)
            {
                var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
                if (a.Row > row != b.Row > row)
                {
                    crossings.Add(a.Column + ((row - a.Row) * (b.Column - a.Column) / (b.Row - a.Row)));
                }
            }
        }

        crossings.Sort();
    }
}
