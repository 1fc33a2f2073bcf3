namespace GridMap.Cli.Work;

internal static class CsvCells
{
    /// <summary>A cell as CSV writes it; what a spreadsheet would take for a formula is text.</summary>
    public static string Quote(string cell)
    {
        var safe = cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' ? $"'{cell}" : cell;
        return safe.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
