using System.Globalization;
using System.Xml;
using GridMap.Domain;
using MiniExcelLibs;

namespace GridMap.Screening.Tables;

/// <summary>Reads the first sheet of an Excel file that holds rows.</summary>
internal static class SheetText
{
    public static IEnumerable<RawRow> Read(string path)
    {
        foreach (var sheet in Sheets(path))
        {
            var number = 0;
            var isEmpty = true;
            using var rows = Rows(path, sheet).GetEnumerator();
            while (Next(path, rows))
            {
                number++;
                var row = new RawRow(number, [.. rows.Current.Values.Select(Write)]);
                if (row.IsBlank) continue;
                isEmpty = false;
                yield return row;
            }

            if (!isEmpty) yield break;
        }
    }

    private static List<string> Sheets(string path)
    {
        try
        {
            return MiniExcel.GetSheetNames(path);
        }
        catch (Exception trouble) when (IsBroken(trouble))
        {
            throw new TableException(path, "is no Excel workbook; open it in Excel and save it as .xlsx.", Phrase.Of("screened.tableNoWorkbook"), trouble);
        }
    }

    private static IEnumerable<IDictionary<string, object?>> Rows(string path, string sheet) =>
        MiniExcel.Query(path, useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>();

    private static bool Next(string path, IEnumerator<IDictionary<string, object?>> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception trouble) when (IsBroken(trouble))
        {
            throw new TableException(path, "the workbook is damaged; open it in Excel and save it anew.", Phrase.Of("screened.tableBrokenWorkbook"), trouble);
        }
    }

    private static bool IsBroken(Exception trouble) => trouble is InvalidDataException or XmlException or FormatException or InvalidOperationException or KeyNotFoundException or NotSupportedException;

    private static string Write(object? value) => value switch
    {
        null => "",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
