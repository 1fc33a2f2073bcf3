using System.Globalization;
using System.Text;
using GridMap.Contracts.Wording;
using GridMap.Screening.Tables;

namespace GridMap.Cli.Work;

/// <summary>The report row by row, as spreadsheets open it: UTF-8 with its mark, in both languages.</summary>
internal static class RowReport
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static async Task WriteAsync(string path, TableReport report, CancellationToken cancellation)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await file.WriteLineAsync("文件 file,行 row,字段 field,未使用 left out,问题,problem");
        foreach (var fault in report.Faults)
        {
            cancellation.ThrowIfCancellationRequested();
            var message = PageWords.Of(fault.What);
            await file.WriteLineAsync(string.Join(',', new[]
            {
                fault.File, fault.Row == 0 ? "" : fault.Row.ToString(CultureInfo.InvariantCulture), fault.Field, fault.IsLeftOut ? "是 yes" : "",
                MessageText.Render(message, Chinese), MessageText.Render(message, CultureInfo.InvariantCulture),
            }.Select(CsvCells.Quote)));
        }
    }
}
