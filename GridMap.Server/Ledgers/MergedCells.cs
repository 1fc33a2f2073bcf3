namespace GridMap.Server.Ledgers;

/// <summary>Cells of a sheet that show as one; its words stand in the upper left. Columns and rows from 1.</summary>
internal readonly record struct MergedCells(long Left, long Top, long Right, long Bottom)
{
    public long Count => (Right - Left + 1) * (Bottom - Top + 1);

    /// <summary>Reads <c>A1:C3</c>, or one cell's <c>A1</c>; what cannot be read has no cells.</summary>
    public static MergedCells Read(string range)
    {
        var ends = range.Split(':');
        var (first, last) = (Split(ends[0]), Split(ends[^1]));
        return new MergedCells(Math.Min(first.Column, last.Column), Math.Min(first.Row, last.Row), Math.Max(first.Column, last.Column), Math.Max(first.Row, last.Row));
    }

    /// <summary>Puts the words into every cell of a sheet's rows.</summary>
    public void Fill(List<List<string?>> rows)
    {
        if (Left < 1 || Top < 1 || Top > rows.Count || Left > rows[(int)Top - 1].Count || rows[(int)Top - 1][(int)Left - 1] is not { } words)
        {
            return;
        }

        for (var row = (int)Top - 1; row < Math.Min(Bottom, rows.Count); row++)
        {
            while (rows[row].Count < Right)
            {
                rows[row].Add(null);
            }

            for (var column = (int)Left - 1; column < Right; column++)
            {
                rows[row][column] = words;
            }
        }
    }

    private static (long Column, long Row) Split(string reference)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetterUpper).Take(4).ToList();
        return (letters.Aggregate(0L, (sum, letter) => (sum * 26) + letter - 'A' + 1), long.TryParse(reference.AsSpan(letters.Count), out var row) ? row : 0);
    }
}
