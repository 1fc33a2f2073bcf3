using System.IO.Compression;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GridMap.Domain.Ledgers;
using GridMap.Server.Ledgers;

namespace GridMap.Server.Tests.Ledgers;

public sealed class LedgerFileTests
{
    private static readonly LedgerColumn[] Columns = Enum.GetValues<LedgerColumn>();

    // What people write, what programs stumble over, and what a sheet's format uses for itself.
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOf([.. new[] { "=1+1", "'=x", "_x0041_", "_x005F_x0041_", "2021-01-05", "44201", "1e5", "0012", "TRUE", "合计", "注：", "序号", "单位名称或场所", "甲、乙", "\"引号\"", "<&>", "（已登记）", "ａｂｃ１２", "两\n行", "  空白  ", "😀", "+86" }.Select(text => Gen.Const(text))]),
        Gen.String[Gen.Char["ab 9.=-+@_x<>&\"'甲乙，（１\n\t\u0001\ud83d\ude00"], 1, 12],
        Gen.String[1, 8]);

    private static readonly Gen<string?[]> Line = Gen.Select(Words, Gen.OneOf(Words.Select(text => (string?)text), Gen.Const((string?)null)).Array[Columns.Length], (name, cells) =>
    {
        cells[(int)LedgerColumn.Name] = name;
        return cells;
    });

    [Fact]
    public void WriteRead_AnyRows_LoseNothing() => Line.Array[0, 12].Sample(
        lines =>
        {
            var plain = lines.Select(line => (IReadOnlyList<string?>)[.. line.Select(cell => cell is null || LedgerText.Plain(cell).Length is 0 ? null : LedgerText.Plain(cell))]).ToList();
            var expected = LedgerReading.Find(plain.Prepend([.. Columns.Select(LedgerHeader.NameOf)]))!;

            var sheet = Assert.Single(LedgerFile.Read(LedgerWorkbook.Write("填报单位：示例", plain), "ledger.xlsx"));
            var read = LedgerReading.Find(sheet.Rows)!;

            Assert.Equal(expected.Rows.Select(row => row.Texts.OrderBy(pair => pair.Key)), read.Rows.Select(row => row.Texts.OrderBy(pair => pair.Key)));
            // Two rows of titles stand above.
            Assert.Equal(expected.Faults.Select(fault => (fault.Row + 2, fault.Column, fault.IsLeftOut)), read.Faults.Select(fault => (fault.Row, fault.Column, fault.IsLeftOut)));
        },
        iter: 100);

    [Fact]
    public void Write_LedgerAndTemplate_AreValidWorkbooks()
    {
        byte[][] files = [LedgerWorkbook.Write("填报单位：示例", [[.. Columns.Select((_, i) => $"{i}")]]), LedgerWorkbook.WriteTemplate()];

        Assert.All(files, file =>
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        });
    }

    [Fact]
    public void WriteTemplate_ReadBack_IsALedgerWithoutRowsAndASheetThatExplains()
    {
        var sheets = LedgerFile.Read(LedgerWorkbook.WriteTemplate(), "template.xlsx");

        Assert.Equal(["清单台账", "填表说明"], sheets.Select(sheet => sheet.Name));
        Assert.Empty(LedgerReading.Find(sheets[0].Rows)!.Rows);
        Assert.Empty(LedgerReading.Find(sheets[0].Rows)!.UnknownHeadings);
        Assert.Null(LedgerReading.Find(sheets[1].Rows));
    }

    [Fact]
    public void Read_MessyLedger_GivesRowsAsPeopleMeantThem()
    {
        var sheets = LedgerFile.Read(Messy(), "messy.xlsx");

        Assert.Equal(["封面", "城关镇", "补报(1月)"], sheets.Select(sheet => sheet.Name));
        Assert.Null(LedgerReading.Find(sheets[0].Rows));
        var reading = LedgerReading.Find(sheets[1].Rows)!;
        Assert.Equal(
            ["旧砖厂院内涂料加工点", "东村养殖场(废弃)", "示例化工有限公司", "路边仓库", "河边彩钢棚", "闲置厂房三号车间"], reading.Rows.Select(row => row.Text(LedgerColumn.Name)));
        Assert.Equal(["联系电话"], reading.UnknownHeadings);
        var first = reading.Rows[0];
        Assert.Equal(("1", "稀释剂、树脂约2吨", "待复查\n(第一批)"), (first.Text(LedgerColumn.Number), first.Text(LedgerColumn.Products), first.Text(LedgerColumn.Remarks)));
        Assert.Equal((new DateOnly(2021, 1, 5), new DateOnly(2021, 2, 28)), (first.FoundOn!.Value, first.DueOn!.Value));
        // Merged over seven rows and over five.
        Assert.All(reading.Rows, row => Assert.StartsWith("中牟", row.Text(LedgerColumn.County), StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2021, 1, 5), new DateOnly(2021, 2, 28)), (reading.Rows[1].FoundOn!.Value, reading.Rows[1].DueOn!.Value));
        Assert.Equal((114.0035, 34.7005), (reading.Rows[2].Position!.Value.Longitude, reading.Rows[2].Position!.Value.Latitude));
        Assert.Equal((114.0055, 34.7012), (reading.Rows[5].Position!.Value.Longitude, reading.Rows[5].Position!.Value.Latitude));
        Assert.Equal(
            [(9, "ledger.twice"), (10, "ledger.nameMissing"), (15, "ledger.violation"), (15, "ledger.day"), (15, "ledger.yes")],
            reading.Faults.Select(fault => (fault.Row, fault.Why.Key)));
        Assert.Equal([new DateOnly(2021, 1, 5), new DateOnly(2021, 1, 20)], LedgerReading.Find(sheets[2].Rows)!.Rows.Select(row => row.FoundOn!.Value));
    }

    [Fact]
    public void Read_WhatIsNoWorkbook_SaysSo()
    {
        Assert.Equal("ledger.noWorkbook", Reason([1, 2, 3]));
        Assert.Equal("ledger.noWorkbook", Reason(Zip(("readme.txt", "nothing"))));
        Assert.Equal("ledger.noWorkbook", Reason(Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><workbook>&a;</workbook>"))));
    }

    [Fact]
    public void Read_TooMuch_IsRefusedBeforeItIsBuilt()
    {
        const string Sheet = "xl/worksheets/sheet1.xml";
        Assert.Equal("ledger.tooLarge", Reason(Zip((Sheet, "<worksheet><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>"))));
        Assert.Equal("ledger.tooManyRows", Reason(Zip((Sheet, "<worksheet><sheetData><row r=\"1048576\"><c r=\"A1048576\"/></row></sheetData></worksheet>"))));
        Assert.Equal("ledger.tooWide", Reason(Zip((Sheet, $"<worksheet><dimension ref=\"A1:XFD300\"/><sheetData>{string.Concat(Enumerable.Range(1, 300).Select(row => $"<row r=\"{row}\"/>"))}</sheetData></worksheet>"))));
        Assert.Equal("ledger.tooLarge", Reason(Zip(("xl/sharedStrings.xml", new string(' ', 201 * 1024 * 1024)))));
    }

    internal static byte[] Messy()
    {
        using var stream = typeof(LedgerFileTests).Assembly.GetManifestResourceStream("messy-ledger.xlsx") ?? throw new InvalidOperationException("The messy ledger is not in the test assembly.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Reason(byte[] file) => Assert.Throws<LedgerFileException>(() => LedgerFile.Read(file, "file.xlsx")).Reason.Key;

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return file.ToArray();
    }
}
