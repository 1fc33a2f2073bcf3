using System.Text;

namespace GridMap.Server.Cases;

/// <summary>Rows as a spreadsheet opens them: UTF-8 with its mark, so that Chinese is read as such.</summary>
internal static class CsvText
{
    public const string MediaType = "text/csv";

    // A cell that begins so would be run as a formula.
    private const string Formula = "=+-@\t\r";

    /// <param name="rows">The heading first.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string? value)
    {
        var text = value is { Length: > 0 } && Formula.Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
