namespace GridMap.Screening.Tables;

/// <summary>Names and texts as DuckDB wants them written.</summary>
internal static class DuckDbText
{
    public static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
