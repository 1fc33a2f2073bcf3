using System.Text;
using System.Text.RegularExpressions;
using GridMap.Domain;
using GridMap.Domain.Geo;

namespace GridMap.Screening.Tables;

/// <summary>A table of the city, of whatever kind of file, with its columns known.</summary>
public sealed partial class TableSource : IDisposable
{
    // Titles, units and remarks stand above a table; more of them than this was not seen.
    private const int MostRowsAbove = 25;

    private readonly IReadOnlyDictionary<string, int> _columns;
    private string? _temporary;

    private TableSource(string path, TableKind kind, TableFormat format, Encoding encoding, char delimiter, int headerRow, IReadOnlyList<string> headings, IReadOnlyDictionary<string, int> columns, PositionFrame frame, double factor, GaussKruegerZone? zone)
    {
        (Path, Kind, Format, Encoding, Delimiter, HeaderRow, Headings, _columns, Frame, Factor, Zone) = (path, kind, format, encoding, delimiter, headerRow, headings, columns, frame, factor, zone);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Its name, as reports and reasons call it.</summary>
    public string File => System.IO.Path.GetFileName(Path);

    public TableKind Kind { get; }

    /// <summary>How it is stored.</summary>
    public TableFormat Format { get; }

    /// <summary>How its text is encoded.</summary>
    public Encoding Encoding { get; }

    /// <summary>What parts its cells.</summary>
    public char Delimiter { get; }

    /// <summary>Row of the headings, 1 for the first.</summary>
    public int HeaderRow { get; }

    /// <summary>The headings as written.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Canonical name to place of the column, from 0.</summary>
    public IReadOnlyDictionary<string, int> Columns => _columns;

    /// <summary>Frame of longitude and latitude.</summary>
    public PositionFrame Frame { get; }

    /// <summary>What a number of the load column is multiplied with to be kWh or kW.</summary>
    public double Factor { get; }

    /// <summary>Frame of x and y: what the user said, or what the first easting says by its prefix; null where nobody knows.</summary>
    public GaussKruegerZone? Zone { get; }

    /// <summary>True once a row was met that is not as DuckDB reads it best; all are read leniently then.</summary>
    internal bool IsUntidy { get; set; }

    /// <summary>True where positions are x and y in metres.</summary>
    internal bool IsMetric => !(_columns.ContainsKey("lon") && _columns.ContainsKey("lat")) && _columns.ContainsKey("x") && _columns.ContainsKey("y");

    /// <summary>Opens a table.</summary>
    /// <param name="path">CSV, TSV, text, .xlsx or Parquet.</param>
    /// <param name="kind">What it is about.</param>
    /// <param name="mapping">What the user said of its columns.</param>
    /// <exception cref="IOException">It is not there.</exception>
    /// <exception cref="TableException">It cannot be read, or lacks columns it needs: the message names file, columns and what to do.</exception>
    public static TableSource Open(string path, TableKind kind, ColumnMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var source = Look(path, kind, mapping);
        var missing = source.Missing();
        return missing.Count == 0
            ? source
            : throw new TableException(
                path, $"no column for {string.Join(", ", missing)} among the headings of row {source.HeaderRow}: {string.Join(", ", source.Headings.Where(heading => heading.Length > 0))}. Name it with --mapping.",
                Phrase.Of("screened.tableColumnMissing", ("field", string.Join(", ", missing)), ("row", source.HeaderRow)));
    }

    /// <summary>What a table would be taken for, whether it can be read or not.</summary>
    /// <param name="path">As for <see cref="Open"/>.</param>
    /// <param name="kind">What it is about.</param>
    /// <param name="mapping">What the user said of its columns.</param>
    /// <param name="rows">Rows to show.</param>
    public static TablePreview Preview(string path, TableKind kind, ColumnMapping mapping, int rows)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        using var source = Look(path, kind, mapping);
        var first = source.Raw().SkipWhile(row => row.Number <= source.HeaderRow).Where(row => !row.IsBlank).Take(rows).ToList();
        var byPlace = source._columns.ToDictionary(pair => pair.Value, pair => pair.Key);
        return new TablePreview(
            source.File, kind, source.Format, source.Encoding.WebName, source.Delimiter, source.HeaderRow, source.Frame, source.Factor,
            [.. source.Headings.Select((heading, i) => new PreviewColumn(
                heading, byPlace.GetValueOrDefault(i), TableFields.IsPersonal(heading),
                TableFields.IsPersonal(heading) ? [] : [.. first.Select(row => i < row.Cells.Count ? row.Cells[i] : "")]))],
            source.Missing());
    }

    /// <summary>A query that yields the table's canonical columns, for DuckDB; text that is not UTF-8 and sheets are written anew beside, until this source is disposed of.</summary>
    /// <remarks>Columns of a plain file keep DuckDB's own reading of numbers and moments; those of an untidy one are read leniently, cell by cell: NULL where a cell cannot be read.</remarks>
    public string ToSelect() => Reading().ToSelect();

    /// <summary>How DuckDB is to read it.</summary>
    /// <param name="keepsRejects">True to have rows that do not fit named in its table <c>reject_errors</c>.</param>
    internal TableReading Reading(bool keepsRejects = false) => TableSelect.Make(this, Plain(), keepsRejects);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_temporary is null) return;
        System.IO.File.Delete(_temporary);
        _temporary = null;
    }

    /// <summary>The rows with their mapped cells; blank rows and repeated headings are passed over, doubles are told and left out.</summary>
    internal IEnumerable<TableRow> Rows(TableReport report)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        long read = 0, used = 0;
        foreach (var raw in Raw())
        {
            if (raw.Number <= HeaderRow || raw.IsBlank || raw.Cells.SequenceEqual(Headings)) continue;
            read++;
            var cells = new Dictionary<string, string>(_columns.Count, StringComparer.Ordinal);
            foreach (var (field, place) in _columns) cells[field] = place < raw.Cells.Count ? raw.Cells[place] : "";
            var row = new TableRow(File, raw.Number, cells, Frame, report);
            if (raw.Cells.Count > Headings.Count && raw.Cells.Skip(Headings.Count).Any(cell => cell.Length > 0)) row.Tell("", false, Phrase.Of("screening.rowTooLong", ("cells", raw.Cells.Count), ("headings", Headings.Count)));
            if (cells.Values.Any(cell => cell.Contains('\uFFFD', StringComparison.Ordinal))) row.Tell("", false, Phrase.Of("screening.rowBroken"));
            if (!seen.TryAdd(row.Whole, raw.Number))
            {
                row.Tell("", true, Phrase.Of("screening.rowDouble", ("first", seen[row.Whole])));
                continue;
            }

            used++;
            yield return row;
        }

        report.Count(File, read, used);
    }

    /// <summary>All rows as the file has them.</summary>
    internal IEnumerable<RawRow> Raw() => Format switch
    {
        TableFormat.Sheet => SheetText.Read(Path),
        TableFormat.Parquet => ParquetText.Read(Path),
        _ => DelimitedText.Read(Path, Encoding, Delimiter),
    };

    private static TableSource Look(string path, TableKind kind, ColumnMapping mapping)
    {
        if (!System.IO.File.Exists(path)) throw new FileNotFoundException($"{path}: there is no such file.");
        var format = FormatOf(path);
        var encoding = mapping.Encoding is { } named ? TextEncodings.Get(named) : format is TableFormat.Text ? TextEncodings.Find(path) : Encoding.UTF8;
        var delimiter = mapping.Delimiter ?? (format is TableFormat.Text ? DelimitedText.FindDelimiter(path, encoding) : ',');
        var head = (format switch
        {
            TableFormat.Sheet => SheetText.Read(path),
            TableFormat.Parquet => ParquetText.Read(path),
            _ => DelimitedText.Read(path, encoding, delimiter),
        }).Take(MostRowsAbove).ToList();
        var header = (mapping.HeaderRow is { } row ? head.FirstOrDefault(raw => raw.Number == row) : HeaderSearch.Find(head, kind, mapping))
            ?? throw new TableException(
                path, $"{(head.Count == 0 ? "holds no row" : $"no row of headings among the first {head.Count}")}; say which one it is with --mapping (headerRow).",
                head.Count == 0 ? Phrase.Of("screened.tableEmpty") : Phrase.Of("screened.tableNoHeadings", ("count", head.Count)));
        var headings = header.Cells.Select(cell => cell.Trim().Trim('\uFEFF')).ToList();
        var columns = HeaderSearch.Columns(path, headings, kind, mapping);
        return new TableSource(
            path, kind, format, encoding, delimiter, header.Number, headings, columns, mapping.Frame ?? FrameOf(headings), mapping.Factor ?? FactorOf(headings, columns),
            ZoneOf(path, mapping, columns, head.SkipWhile(raw => raw.Number <= header.Number)));
    }

    private static TableFormat FormatOf(string path)
    {
        Span<byte> magic = stackalloc byte[4];
        using (var stream = System.IO.File.OpenRead(path))
        {
            var read = stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
            magic = magic[..read];
        }

        if (magic.SequenceEqual("PAR1"u8)) return TableFormat.Parquet;
        if (magic.SequenceEqual("PK\u0003\u0004"u8)) return TableFormat.Sheet;
        if (magic.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new TableException(path, "is an old Excel file (.xls); open it in Excel and save it as .xlsx.", Phrase.Of("screened.tableOldExcel"));
        return TableFormat.Text;
    }

    private List<string> Missing()
    {
        var fields = TableFields.Of(Kind).Where(field => field.IsNeeded).ToList();
        return
        [
            .. fields.Where(field => field.Choice is null && !_columns.ContainsKey(field.Name)).Select(field => field.Name),
            .. fields.Where(field => field.Choice is not null).GroupBy(field => field.Choice).Where(choice => !choice.Any(field => _columns.ContainsKey(field.Name))).Select(choice => string.Join(" or ", choice.Select(field => field.Name))),
        ];
    }

    /// <summary>A file that DuckDB reads as it is: UTF-8 text or Parquet.</summary>
    private string Plain()
    {
        if (Format is TableFormat.Parquet || (Format is TableFormat.Text && Encoding is UTF8Encoding)) return Path;
        if (_temporary is not null) return _temporary;
        _temporary = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"gridmap-{Guid.NewGuid():N}.csv");
        using var writer = new StreamWriter(_temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (var row in Raw())
        {
            // Row numbers stay: what DuckDB skips above the headings is counted in lines.
            if (row.Number < HeaderRow) continue;
            writer.WriteLine(string.Join(',', row.Cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"")));
        }

        return _temporary;
    }

    /// <summary>True when DuckDB reads a copy, whose first line is the heading.</summary>
    internal bool IsCopied => _temporary is not null;

    private static PositionFrame FrameOf(List<string> headings)
    {
        var all = string.Join('|', headings).ToLowerInvariant();
        if (all.Contains("gcj", StringComparison.Ordinal) || all.Contains("高德", StringComparison.Ordinal) || all.Contains("火星", StringComparison.Ordinal)) return PositionFrame.Gcj02;
        return all.Contains("bd09", StringComparison.Ordinal) || all.Contains("bd-09", StringComparison.Ordinal) || all.Contains("百度", StringComparison.Ordinal) ? PositionFrame.Bd09 : PositionFrame.Wgs84;
    }

    private static GaussKruegerZone? ZoneOf(string path, ColumnMapping mapping, IReadOnlyDictionary<string, int> columns, IEnumerable<RawRow> rows)
    {
        if (mapping.Epsg is { } epsg)
        {
            return GaussKruegerZone.FindByEpsg(epsg) ?? throw new TableException(path, $"--mapping: epsg {epsg} is no CGCS2000 Gauss-Krüger zone; give one of 4491 to 4554, as 4547.", Phrase.Of("screened.tableMetresUnknown"));
        }

        return columns.TryGetValue("x", out var place) && rows.FirstOrDefault(row => place < row.Cells.Count)?.Cells[place] is { } first && NumberText.Find(first) is { } east ? GaussKruegerZone.FindByEasting(east) : null;
    }

    /// <summary>The unit that stands beside the load's heading: 用电量(万千瓦时), energy_mwh.</summary>
    private static double FactorOf(List<string> headings, IReadOnlyDictionary<string, int> columns)
    {
        if (!columns.TryGetValue("kwh", out var place) && !columns.TryGetValue("kw", out place)) return 1;
        var heading = headings[place].Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (heading.Contains("万千瓦", StringComparison.Ordinal) || heading.Contains("万度", StringComparison.Ordinal) || heading.Contains("万kwh", StringComparison.Ordinal)) return 10_000;
        if (Mega().IsMatch(heading) || heading.Contains("兆瓦", StringComparison.Ordinal)) return 1000;
        return Watt().IsMatch(heading) ? 0.001 : 1;
    }

    [GeneratedRegex(@"(?<![a-z])mw(h)?(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Mega();

    [GeneratedRegex(@"(?<![a-z万千兆])(wh?|瓦时?)(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Watt();
}
