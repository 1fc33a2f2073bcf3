using System.Globalization;
using System.Text;
using GridMap.Contracts;
using GridMap.Contracts.Wording;
using GridMap.Domain;
using GridMap.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Cli.Screen;

/// <summary>Writes, row by row, what is wrong and what to do, and what belongs where; as CSV that Excel opens (UTF-8 with its mark).</summary>
internal static class ReportFile
{
    public static string Say(Phrase phrase, CultureInfo culture) => MessageText.Render(new Message(phrase.Key, phrase.Arguments), culture);

    public static void Write(string path, TableReport report, CultureInfo culture) => Write(
        path, "file,row,field,used,what",
        report.Faults.Select(fault => string.Create(CultureInfo.InvariantCulture, $"{Cell(fault.File)},{fault.Row},{Cell(fault.Field)},{(fault.IsLeftOut ? "no" : "yes")},{Cell(Say(fault.What, culture))}")));

    public static void Write(string path, IReadOnlyList<FoundLink> links, CultureInfo culture) => Write(
        path, "source,id,place_id,confidence,how",
        links.Select(link => string.Create(CultureInfo.InvariantCulture, $"{link.Source},{Cell(link.Id)},{Cell(link.Match.PlaceId)},{link.Match.Confidence:0.00},{Cell(Say(link.Match.How, culture))}")));

    private static void Write(string path, string headings, IEnumerable<string> lines)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.Write(headings + "\n");
        foreach (var line in lines) writer.Write(line + "\n");
    }

    // A cell that begins as a formula would be run by whoever opens the report.
    private static string Cell(string text) =>
        text is ['=' or '+' or '-' or '@', ..] ? $"\"'{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text.AsSpan().IndexOfAny(",\"\n\r") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
