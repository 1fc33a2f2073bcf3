using System.IO.Compression;
using System.Xml;
using GridMap.Server.Hosting;
using MiniExcelLibs;

namespace GridMap.Server.Ledgers;

/// <summary>Reads an .xlsx file of somebody's ledger: every sheet as rows of text, merged cells filled in.</summary>
internal static class LedgerFile
{
    public const int MostMegabytes = 20;

    private const long MostUnpackedBytes = 200L * 1024 * 1024;
    private const int MostRows = 20_000;
    private const int MostColumns = 200;
    private const int MostMergedCells = 500_000;

    // A format that was set on whole columns or rows makes a sheet as wide as the program allows.
    private const long MostCells = 4_000_000;
    private const string SheetFolder = "xl/worksheets/";

    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true };

    /// <summary>All sheets in their order.</summary>
    /// <exception cref="LedgerFileException">It is no workbook, or one that is too large.</exception>
    public static IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string?>> Rows)> Read(byte[] content, string fileName)
    {
        try
        {
            var merged = Check(content, fileName);
            using var stream = new MemoryStream(content, writable: false);
            return
            [
                .. MiniExcel.GetSheetNames(stream).Select(sheet =>
                {
                    var rows = MiniExcel.Query(stream, useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX).Select(row => ReadRow((IDictionary<string, object?>)row)).ToList();
                    merged.GetValueOrDefault(sheet, []).ForEach(area => area.Fill(rows));
                    return (sheet, (IReadOnlyList<IReadOnlyList<string?>>)rows);
                }),
            ];
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or KeyNotFoundException or FormatException or InvalidOperationException or NotSupportedException or NullReferenceException)
        {
            // A zip that is no workbook, or one whose parts do not fit: the reader says so in many ways.
            throw new LedgerFileException(Problems.Say("ledger.noWorkbook", ("file", fileName)), error);
        }
    }

    private static List<string?> ReadRow(IDictionary<string, object?> row)
    {
        // What stands far to the right of a table is somebody's calculation beside it.
        var cells = row.Values.Take(MostColumns).Select(LedgerCell.Read).ToList();
        var last = cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell));
        return cells[..(last + 1)];
    }

    /// <summary>Counts what comes out before anything is built of it: sizes that a file claims are not trusted.</summary>
    /// <returns>Merged cells by the name of their sheet.</returns>
    private static Dictionary<string, List<MergedCells>> Check(byte[] content, string fileName)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        var left = MostUnpackedBytes;
        var (sheets, parts, merged) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, List<MergedCells>>(StringComparer.Ordinal));
        foreach (var entry in archive.Entries)
        {
            using var counted = new CountedStream(entry.Open(), left, () => throw TooLarge(fileName));
            switch (entry.FullName)
            {
                case "xl/workbook.xml":
                    ReadAttributes(counted, "sheet", "id", "name", sheets);
                    break;
                case "xl/_rels/workbook.xml.rels":
                    ReadAttributes(counted, "Relationship", "Id", "Target", parts);
                    break;
                case var sheet when sheet.StartsWith(SheetFolder, StringComparison.OrdinalIgnoreCase) && sheet.EndsWith(".xml", StringComparison.OrdinalIgnoreCase):
                    merged[sheet[(sheet.LastIndexOf('/') + 1)..]] = CheckSheet(counted, fileName);
                    break;
                default:
                    counted.CopyTo(Stream.Null);
                    break;
            }

            left -= counted.Count;
        }

        return sheets.Where(sheet => parts.ContainsKey(sheet.Key)).GroupBy(sheet => sheet.Value, sheet => parts[sheet.Key], StringComparer.Ordinal)
            .ToDictionary(sheet => sheet.Key, sheet => merged.GetValueOrDefault(sheet.First()[(sheet.First().LastIndexOf('/') + 1)..], []), StringComparer.Ordinal);
    }

    private static void ReadAttributes(Stream part, string element, string key, string value, Dictionary<string, string> into)
    {
        using var reader = XmlReader.Create(part, Plain);
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element || reader.LocalName != element)
            {
                continue;
            }

            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (reader.MoveToNextAttribute())
            {
                attributes[reader.LocalName] = reader.Value;
            }

            if (attributes.TryGetValue(key, out var name) && attributes.TryGetValue(value, out var content))
            {
                into[name] = content;
            }
        }
    }

    private static List<MergedCells> CheckSheet(Stream sheet, string fileName)
    {
        using var reader = XmlReader.Create(sheet, Plain);
        var (merged, cells, rows, columns) = (new List<MergedCells>(), 0L, 0L, 0L);
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "row":
                    rows++;
                    if (int.TryParse(reader.GetAttribute("r"), out var row) && row > MostRows)
                    {
                        throw new LedgerFileException(Problems.Say("ledger.tooManyRows", ("file", fileName), ("row", $"{row}"), ("most", $"{MostRows}")));
                    }

                    break;
                case "dimension":
                    columns = Math.Max(columns, MergedCells.Read(reader.GetAttribute("ref") ?? "").Right);
                    break;
                case "c":
                    columns = Math.Max(columns, MergedCells.Read(reader.GetAttribute("r") ?? "").Right);
                    break;
                case "mergeCell":
                    var area = MergedCells.Read(reader.GetAttribute("ref") ?? "");
                    cells += area.Count;
                    if (cells > MostMergedCells)
                    {
                        throw TooLarge(fileName);
                    }

                    merged.Add(area);
                    break;
                default:
                    break;
            }

            if (rows * columns > MostCells)
            {
                throw new LedgerFileException(Problems.Say("ledger.tooWide", ("file", fileName), ("columns", $"{columns}"), ("most", $"{MostColumns}")));
            }
        }

        return merged;
    }

    private static LedgerFileException TooLarge(string fileName) => new(Problems.Say("ledger.tooLarge", ("file", fileName), ("mostMegabytes", $"{MostUnpackedBytes / 1024 / 1024}")));
}
