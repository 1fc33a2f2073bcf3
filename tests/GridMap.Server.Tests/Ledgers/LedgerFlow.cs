using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GridMap.Server.Tests.Ledgers;

/// <summary>Workbooks as other programs write them.</summary>
internal static class LedgerFlow
{
    /// <summary>A workbook of one sheet with these texts.</summary>
    public static byte[] Sheet(IEnumerable<string[]> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(text => new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString })))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = book.GetIdOfPart(part) }));
            book.Workbook.Save();
        }

        return file.ToArray();
    }
}
