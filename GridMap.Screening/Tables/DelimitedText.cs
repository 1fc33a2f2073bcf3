using System.Text;

namespace GridMap.Screening.Tables;

/// <summary>Reads text whose cells are parted by a character, quoted where they hold it (RFC 4180), row by row.</summary>
internal static class DelimitedText
{
    private static readonly char[] Candidates = [',', '\t', ';', '|', '，'];

    public static IEnumerable<RawRow> Read(string path, Encoding encoding, char delimiter)
    {
        using var reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        var (cells, cell) = (new List<string>(), new StringBuilder());
        var (line, first, isQuoted, wasQuoted) = (1, 1, false, false);
        for (var next = reader.Read(); next >= 0; next = reader.Read())
        {
            var character = (char)next;
            if (character == '\r')
            {
                if (reader.Peek() == '\n') reader.Read();
                character = '\n';
            }

            if (character == '\n') line++;
            if (isQuoted)
            {
                if (character != '"') cell.Append(character);
                else if (reader.Peek() == '"') cell.Append((char)reader.Read());
                else isQuoted = false;
            }
            else if (character == '"' && cell.Length == 0 && !wasQuoted)
            {
                (isQuoted, wasQuoted) = (true, true);
            }
            else if (character == delimiter || character == '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                wasQuoted = false;
                if (character != '\n') continue;
                yield return new RawRow(first, cells);
                (cells, first) = ([], line);
            }
            else
            {
                cell.Append(character);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(cell.ToString());
            yield return new RawRow(first, cells);
        }
    }

    /// <summary>The delimiter that parts the first lines into the most cells, alike from line to line.</summary>
    public static char FindDelimiter(string path, Encoding encoding)
    {
        const int lines = 30;
        using var reader = new StreamReader(path, encoding);
        var head = new List<string>();
        while (head.Count < lines && reader.ReadLine() is { } line) head.Add(line);
        var best = (Delimiter: ',', Score: 0.0);
        foreach (var candidate in Candidates)
        {
            // Titles above the table hold none: the usual number of cells is that of most lines.
            var counts = head.Select(line => line.Count(character => character == candidate)).Where(count => count > 0).Order().ToList();
            if (counts.Count == 0) continue;
            var middle = counts[counts.Count / 2];
            var score = middle * Math.Pow((double)counts.Count(count => count == middle) / head.Count, 0.5);
            if (score > best.Score) best = (candidate, score);
        }

        return best.Delimiter;
    }
}
