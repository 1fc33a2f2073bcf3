using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GridMap.Domain.Ledgers;

namespace GridMap.Server.Ledgers;

/// <summary>Writes the ledger as people's spreadsheets want it: a title, a line that says whose and when, the headings, the rows.</summary>
/// <remarks>Cells are texts, so that nothing is read as a formula or turned into another number; only the running number is one.</remarks>
internal static class LedgerWorkbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Title = "非法违法“小化工”清单台账";

    private const uint HeadingRow = 3;
    private const int BlankTemplateRows = 500;

    private static readonly LedgerColumn[] Columns = Enum.GetValues<LedgerColumn>();

    private static readonly double[] Widths = [6, 12, 14, 14, 18, 24, 28, 24, 12, 12, 24, 26, 22, 14, 12, 28, 16, 12, 12, 24, 10, 12, 12, 30];

    /// <param name="subtitle">Whose ledger, and of when.</param>
    /// <param name="rows">Cells in the order of <see cref="LedgerColumn"/>.</param>
    public static byte[] Write(string subtitle, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = Begin(document);
            AddSheet(book, "清单台账", 1, writer => WriteLedger(writer, subtitle, rows, blankRows: 0));
            book.Workbook.Save();
        }

        return file.ToArray();
    }

    /// <summary>An empty ledger to fill in, with a sheet that says what belongs where.</summary>
    public static byte[] WriteTemplate()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = Begin(document);
            AddSheet(book, "清单台账", 1, writer => WriteLedger(writer, "填报单位：                    填报日期：", [], BlankTemplateRows));
            AddSheet(book, "填表说明", 2, WriteGuide);
            book.Workbook.Save();
        }

        return file.ToArray();
    }

    private static WorkbookPart Begin(SpreadsheetDocument document)
    {
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook(new Sheets());
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = LedgerStyles.Make();
        return book;
    }

    private static void AddSheet(WorkbookPart book, string name, uint id, Action<OpenXmlWriter> write)
    {
        var part = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            write(writer);
        }

        book.Workbook.Sheets?.Append(new Sheet { Name = name, SheetId = id, Id = book.GetIdOfPart(part) });
    }

    private static void WriteLedger(OpenXmlWriter writer, string subtitle, IReadOnlyList<IReadOnlyList<string?>> rows, int blankRows)
    {
        var last = $"{ColumnName(Columns.Length - 1)}{HeadingRow + rows.Count + blankRows}";
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView
        {
            WorkbookViewId = 0,
            // The place's name and what is left of it stay in sight.
            Pane = new Pane { HorizontalSplit = 6, VerticalSplit = HeadingRow, TopLeftCell = $"G{HeadingRow + 1}", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen },
        }));
        writer.WriteElement(new Columns(Widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true, Style = LedgerStyles.Cell })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, LedgerStyles.Title, [Title]);
        WriteRow(writer, 2, LedgerStyles.Subtitle, [subtitle]);
        WriteRow(writer, HeadingRow, LedgerStyles.Heading, [.. Columns.Select(LedgerHeader.NameOf)]);
        for (var i = 0; i < rows.Count; i++)
        {
            WriteRow(writer, HeadingRow + 1 + (uint)i, LedgerStyles.Cell, rows[i]);
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A{HeadingRow}:{last}" });
        writer.WriteElement(new MergeCells(
            new MergeCell { Reference = $"A1:{ColumnName(Columns.Length - 1)}1" }, new MergeCell { Reference = $"A2:{ColumnName(Columns.Length - 1)}2" }));
        writer.WriteElement(new DataValidations(
            Choice(LedgerColumn.Violation, Enum.GetValues<Domain.Cases.ViolationKind>().Select(LedgerWords.Of), rows.Count + blankRows),
            Choice(LedgerColumn.IsTransferred, ["是", "否"], rows.Count + blankRows)));
        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 8, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static void WriteGuide(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(new[] { 24d, 70d }.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, LedgerStyles.Heading, ["列", "怎么填"]);
        foreach (var column in Columns)
        {
            WriteRow(writer, 2 + (uint)column, LedgerStyles.Cell, [LedgerHeader.NameOf(column), LedgerGuide.Of(column)], isNumbered: false);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static DataValidation Choice(LedgerColumn column, IEnumerable<string> choices, int rows) => new()
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        // People may write more than the list has; the import says what it does not understand.
        ShowErrorMessage = false,
        SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{ColumnName((int)column)}{HeadingRow + 1}:{ColumnName((int)column)}{HeadingRow + Math.Max(rows, 1)}" },
        // A list's choices are parted by commas; the words have only the Chinese one.
        Formula1 = new Formula1($"\"{string.Join(',', choices)}\""),
    };

    private static void WriteRow(OpenXmlWriter writer, uint number, uint style, IReadOnlyList<string?> cells, bool isNumbered = true)
    {
        writer.WriteStartElement(new Row { RowIndex = number });
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not { Length: > 0 } text)
            {
                continue;
            }

            var reference = $"{ColumnName(i)}{number}";
            var isNumber = isNumbered && i is 0 && number > HeadingRow && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value.ToString(CultureInfo.InvariantCulture) == text;
            writer.WriteElement(isNumber
                ? new Cell(new CellValue(text)) { CellReference = reference, StyleIndex = style }
                : new Cell(new InlineString(new Text(LedgerCell.Escape(text)) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, StyleIndex = style, DataType = CellValues.InlineString });
        }

        writer.WriteEndElement();
    }

    private static string ColumnName(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";
}
