namespace GridMap.Detection.Pipeline;

/// <summary>Enlarges rows by bilinear interpolation as they come; pixel middles lie at half pixels, and the rim repeats outwards.</summary>
internal sealed class RowEnlarger
{
    private const int FractionBits = 11;
    private const int One = 1 << FractionBits;

    private readonly int _sourceHeight;
    private readonly int _height;
    private readonly double _rowScale;
    private readonly (int At, int Share)[] _columns;
    private byte[] _above;
    private byte[] _below;
    private int _sourceRows;
    private int _row;

    /// <param name="sourceWidth">Pixels across, as they come.</param>
    /// <param name="sourceHeight">Rows that will come.</param>
    /// <param name="width">Pixels across, as they leave; at least as many.</param>
    /// <param name="height">Rows that will leave; at least as many.</param>
    public RowEnlarger(int sourceWidth, int sourceHeight, int width, int height)
    {
        (_sourceHeight, _height, _rowScale) = (sourceHeight, height, (double)sourceHeight / height);
        (_above, _below) = (new byte[sourceWidth * 3], new byte[sourceWidth * 3]);
        _columns = [.. Enumerable.Range(0, width).Select(column => Place(column, (double)sourceWidth / width, sourceWidth))];
    }

    /// <summary>Takes the next source row; afterwards <see cref="TryGive"/> hands out the rows that it completes.</summary>
    public void Put(ReadOnlySpan<byte> source)
    {
        (_above, _below) = (_below, _above);
        source.CopyTo(_below);
        _sourceRows++;
    }

    /// <summary>Fills <paramref name="result"/> with the next row when the source rows it lies between have come.</summary>
    public bool TryGive(Span<byte> result)
    {
        if (_row >= _height)
        {
            return false;
        }

        var (at, share) = Place(_row, _rowScale, _sourceHeight);
        if ((share == 0 ? at : at + 1) >= _sourceRows)
        {
            return false;
        }

        // Rows leave as soon as they can, so the newest source row is the lower one; a row that lies on it takes nothing of the one above.
        Mix(share == 0 ? One : share, result);
        _row++;
        return true;
    }

    private void Mix(int shareBelow, Span<byte> result)
    {
        var (above, below) = (_above, _below);
        var to = 0;
        foreach (var (at, share) in _columns)
        {
            var (left, right) = (at * 3, share == 0 ? at * 3 : (at * 3) + 3);
            for (var channel = 0; channel < 3; channel++)
            {
                var top = (above[left + channel] * (One - share)) + (above[right + channel] * share);
                var bottom = (below[left + channel] * (One - share)) + (below[right + channel] * share);
                var mixed = ((long)top * (One - shareBelow)) + ((long)bottom * shareBelow);
                result[to++] = (byte)((mixed + (1L << ((2 * FractionBits) - 1))) >> (2 * FractionBits));
            }
        }
    }

    /// <summary>The source pixel before a result pixel's middle, and how much of the next one it takes; nothing of it at the rim.</summary>
    private static (int At, int Share) Place(int index, double scale, int length)
    {
        var at = Math.Clamp(((index + 0.5) * scale) - 0.5, 0, length - 1);
        var before = Math.Min((int)at, length - 1);
        return (before, before == length - 1 ? 0 : (int)Math.Round((at - before) * One));
    }
}
