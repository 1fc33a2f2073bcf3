namespace GridMap.Detection.Outlines;

/// <summary>The cells around one box: how likely each is roof. Cells on the rim may be taken away, the rest stay as they are.</summary>
internal sealed class CellPatch(int firstColumn, int firstRow, int width, int height)
{
    /// <summary>Probability from which a cell is roof.</summary>
    public const float Roof = 0.5f;

    private readonly float[] _values = new float[width * height];

    public int FirstColumn => firstColumn;

    public int FirstRow => firstRow;

    public int Width => width;

    public int Height => height;

    /// <summary>Column and row count from the patch's own corner; outside it there is no roof.</summary>
    public float this[int column, int row]
    {
        get => column >= 0 && row >= 0 && column < width && row < height ? _values[(row * width) + column] : 0;
        set => _values[(row * width) + column] = value;
    }

    public bool IsRoof(int column, int row) => this[column, row] >= Roof;

    /// <summary>Numbers the pieces of roof that hang together across cell sides: 0 = no roof, 1, 2, …</summary>
    public int[] Pieces(out int count)
    {
        var pieces = new int[_values.Length];
        var open = new Stack<int>();
        count = 0;
        for (var start = 0; start < pieces.Length; start++)
        {
            if (pieces[start] != 0 || _values[start] < Roof)
            {
                continue;
            }

            pieces[start] = ++count;
            open.Push(start);
            while (open.TryPop(out var at))
            {
                var (column, row) = (at % width, at / width);
                Visit(column - 1, row);
                Visit(column + 1, row);
                Visit(column, row - 1);
                Visit(column, row + 1);
            }

            void Visit(int column, int row)
            {
                var at = (row * width) + column;
                if (IsRoof(column, row) && pieces[at] == 0)
                {
                    pieces[at] = pieces[start];
                    open.Push(at);
                }
            }
        }

        return pieces;
    }
}
