using System.Text;

namespace GridMap.Detection.Evaluation;

/// <summary>Records of a CSV file (RFC 4180): quoted fields may hold commas, quotes and line ends.</summary>
internal static class CsvRecords
{
    /// <summary>The records with the number of the line each begins on; empty lines are passed over.</summary>
    /// <exception cref="InvalidDataException">A quote is never closed.</exception>
    public static IEnumerable<(int Line, string[] Fields)> Read(string path)
    {
        using var text = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var line = 0;
        while (text.ReadLine() is { } first)
        {
            var begin = ++line;
            var record = first;
            while (record.Count(letter => letter == '"') % 2 != 0)
            {
                line++;
                record += "\n" + (text.ReadLine() ?? throw new InvalidDataException($"{path}: line {begin}: a quote is never closed."));
            }

            if (record.Length > 0)
            {
                yield return (begin, Split(record));
            }
        }
    }

    private static string[] Split(string record)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < record.Length; i++)
        {
            if (record[i] == '"' && isQuoted && i + 1 < record.Length && record[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (record[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (record[i] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(record[i]);
            }
        }

        return [.. fields, field.ToString()];
    }
}
