using DuckDB.NET.Data;
using GridMap.Domain;

namespace GridMap.Screening.Tables;

/// <summary>Reads a Parquet file as text, its column names as the first row.</summary>
internal static class ParquetText
{
    public static IEnumerable<RawRow> Read(string path)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COLUMNS(*)::VARCHAR FROM read_parquet({DuckDbText.Quote(path)})";
        // Whoever looks at the first rows must not wait for fifty million, nor hold them.
        command.UseStreamingMode = true;
        using var reader = Asked(path, command.ExecuteReader);
        yield return new RawRow(1, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]);
        var number = 1;
        while (Asked(path, reader.Read))
        {
            number++;
            yield return new RawRow(number, [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))]);
        }
    }

    /// <summary>Type of each column, as DuckDB calls it.</summary>
    public static IReadOnlyDictionary<string, string> Types(string path)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"DESCRIBE SELECT * FROM read_parquet({DuckDbText.Quote(path)})";
        using var reader = Asked(path, command.ExecuteReader);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read()) types[reader.GetString(0)] = reader.GetString(1);
        return types;
    }

    private static T Asked<T>(string path, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (DuckDBException trouble)
        {
            throw new TableException(path, $"cannot be read as Parquet: {trouble.Message}", Phrase.Of("screened.tableBrokenParquet"), trouble);
        }
    }
}
