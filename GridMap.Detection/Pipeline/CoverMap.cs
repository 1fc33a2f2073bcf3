using GridMap.Detection.Scenes;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Pipeline;

/// <summary>Where the picture holds something, in cells of 32 × 32 source pixels; what holds nothing is not searched.</summary>
/// <param name="width">Source pixels.</param>
/// <param name="height">Source pixels.</param>
/// <param name="padding">Red, green and blue that a tile is padded with.</param>
/// <param name="reduction">Source pixels along each side of a pixel that is noted: 1, 2, 4 or 8.</param>
internal sealed class CoverMap(int width, int height, IReadOnlyList<byte> padding, int reduction = 1)
{
    private const int CellPixels = 32;
    private readonly int _notedPixels = CellPixels / reduction;
    private readonly int _across = (width + CellPixels - 1) / CellPixels;
    private readonly int _down = (height + CellPixels - 1) / CellPixels;
    private readonly bool[] _holds = new bool[(long)((width + CellPixels - 1) / CellPixels) * ((height + CellPixels - 1) / CellPixels)];

    /// <summary>Notes one row of pixels as they were read, and paints those that are not there, so that their edge looks like the padding of a tile.</summary>
    public void Note(int row, Span<byte> rgb, ReadOnlySpan<byte> isThere)
    {
        var line = _holds.AsSpan(row / _notedPixels * _across, _across);
        if (!isThere.Contains((byte)0))
        {
            // Almost every row of almost every picture.
            line[..((isThere.Length + _notedPixels - 1) / _notedPixels)].Fill(true);
            return;
        }

        for (var from = 0; from < isThere.Length; from += _notedPixels)
        {
            var cell = isThere.Slice(from, Math.Min(_notedPixels, isThere.Length - from));
            line[from / _notedPixels] |= cell.ContainsAnyExcept((byte)0);
            if (!cell.Contains((byte)0))
            {
                continue;
            }

            for (var i = 0; i < cell.Length; i++)
            {
                if (cell[i] == 0)
                {
                    var pixel = rgb.Slice((from + i) * 3, 3);
                    (pixel[0], pixel[1], pixel[2]) = (padding[0], padding[1], padding[2]);
                }
            }
        }
    }

    /// <summary>True when a cell that holds something has its middle in the rings (source pixels from the map's corner, even-odd rule), or holds the first corner.</summary>
    public bool Meets(IReadOnlyList<IReadOnlyList<PixelPoint>> rings) =>
        RingScan.CellsIn(rings, CellPixels, CellPixels, _across, _down).Any(cell => _holds[((long)cell.Row * _across) + cell.Column])
        || (rings[0][0] is var at && at.Column >= 0 && at.Row >= 0 && at.Column < width && at.Row < height && !IsBlank(at.Column, at.Row, at.Column, at.Row));

    /// <summary>True when no cell that touches the rectangle (source pixels) holds anything.</summary>
    public bool IsBlank(double left, double top, double right, double bottom)
    {
        var fromColumn = Math.Clamp((int)(left / CellPixels), 0, _across - 1);
        var toColumn = Math.Clamp((int)Math.Ceiling(right / CellPixels) - 1, fromColumn, _across - 1);
        var fromRow = Math.Clamp((int)(top / CellPixels), 0, _down - 1);
        var toRow = Math.Clamp((int)Math.Ceiling(bottom / CellPixels) - 1, fromRow, _down - 1);
        for (var row = fromRow; row <= toRow; row++)
        {
            if (_holds.AsSpan((row * _across) + fromColumn, toColumn - fromColumn + 1).Contains(true))
            {
                return false;
            }
        }

        return true;
    }
}
