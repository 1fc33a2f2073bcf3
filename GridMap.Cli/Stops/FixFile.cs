using System.Globalization;
using System.Text;
using GridMap.Cli.Hosting;

namespace GridMap.Cli.Stops;

/// <summary>A CSV file of fixes, read row by row so that each row can be written again as it stands.</summary>
internal sealed class FixFile
{
    private const int Probe = 1 << 16;

    private readonly string _path;
    private readonly Encoding _encoding;

    private FixFile(string path, Encoding encoding, char separator, FixColumns columns, string header)
    {
        (_path, _encoding, Separator, Columns, Header) = (path, encoding, separator, columns, header);
    }

    public char Separator { get; }

    public FixColumns Columns { get; }

    /// <summary>The first row as it stands.</summary>
    public string Header { get; }

    /// <summary>Encoding of the file; what is written has the same.</summary>
    public Encoding Encoding => _encoding;

    /// <exception cref="CommandFailure">It is not there, is empty, or lacks a column.</exception>
    public static FixFile Open(string path)
    {
        if (!File.Exists(path)) throw new CommandFailure($"{path}: there is no such file.");
        var encoding = EncodingOf(path);
        using var reader = new StreamReader(path, encoding);
        var header = reader.ReadLine();
        if (string.IsNullOrWhiteSpace(header)) throw new CommandFailure($"{path}: the file is empty; its first row names the columns vehicle, timestamp, lon, lat.");
        var separator = ",;\t|".MaxBy(mark => header.Count(letter => letter == mark));
        return new FixFile(path, encoding, separator, FixColumns.Find(path, Split(header, separator)), header);
    }

    /// <summary>Every row after the header as it stands, empty ones left out; a row in quotes may hold line ends.</summary>
    public IEnumerable<string> Rows()
    {
        using var reader = new StreamReader(_path, _encoding);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var row = line;
            while (row.Count(letter => letter == '"') % 2 == 1 && reader.ReadLine() is { } more) row += "\n" + more;
            if (row.Length > 0) yield return row;
        }
    }

    /// <summary>What a row says; null with the name of the column at fault.</summary>
    public (string Vehicle, double Seconds, double X, double Y)? Read(string row, out string trouble)
    {
        var values = Split(row, Separator);
        trouble = values.Count < Columns.Count ? $"{values.Count} of {Columns.Count} columns" : "";
        if (trouble.Length > 0) return null;
        var (x, y) = (Number(values[Columns.X]), Number(values[Columns.Y]));
        if (FixTime.Find(values[Columns.Time]) is not { } seconds) trouble = $"time '{values[Columns.Time]}'";
        else if (x is not { } east || y is not { } north) trouble = $"place '{values[Columns.X]}', '{values[Columns.Y]}'";
        else if (!Columns.IsMetric && (Math.Abs(east) > 180 || Math.Abs(north) > 90)) trouble = $"lon {east:R}, lat {north:R}, outside ±180, ±90";
        else return (Columns.Vehicle < 0 ? "" : values[Columns.Vehicle].Trim(), seconds, east, north);
        return null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static List<string> Split(string row, char separator)
    {
        if (!row.Contains('"', StringComparison.Ordinal)) return [.. row.Split(separator)];
        var (values, value, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i] == '"' && isQuoted && i + 1 < row.Length && row[i + 1] == '"') value.Append(row[i++]);
            else if (row[i] == '"') isQuoted = !isQuoted;
            else if (row[i] == separator && !isQuoted)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else value.Append(row[i]);
        }

        values.Add(value.ToString());
        return values;
    }

    /// <summary>By byte order mark; else UTF-8 where the beginning is valid, else GB18030.</summary>
    private static Encoding EncodingOf(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        var bytes = new byte[Probe];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var start = bytes.AsSpan(0, length);
        if (start.StartsWith(Encoding.UTF8.Preamble)) return new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        if (start.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode;
        // A letter may be cut in two where the probe ends.
        var isUtf8 = Enumerable.Range(0, Math.Min(4, length + 1)).Any(cut => System.Text.Unicode.Utf8.IsValid(bytes.AsSpan(0, length - cut)));
        return isUtf8 ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) : Encoding.GetEncoding("GB18030");
    }
}
