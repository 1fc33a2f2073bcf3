using GridMap.Domain.Areas;
using GridMap.Server.Hosting;

namespace GridMap.Server.Areas;

/// <summary>Reads an area list: code and name in the first two columns, comma, semicolon or tab between them, with or without a heading.</summary>
internal static class CodeNameCsv
{
    public static IEnumerable<CodeNameLine> Read(string text)
    {
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0)
            {
                continue;
            }

            var columns = Split(line);
            var reading = AreaCode.Read(columns[0]);
            if (number == 1 && reading is AreaCodeReading.Failed { Fault: AreaCodeFault.NotDigits })
            {
                continue;
            }

            yield return reading switch
            {
                AreaCodeReading.Understood { Code.Level: AreaLevel.Cell } understood =>
                    new CodeNameLine.Unusable(number, understood.Code.Text, Problems.Say("area.cellCode", ("code", understood.Code.Text))),
                AreaCodeReading.Understood when columns.Count < 2 || columns[1].Length is 0 or > 100 =>
                    new CodeNameLine.Unusable(number, columns[0], Problems.Say("area.nameMissing", ("code", columns[0]))),
                AreaCodeReading.Understood understood => new CodeNameLine.Area(number, understood.Code, columns[1]),
                AreaCodeReading.Failed failed => new CodeNameLine.Unusable(number, columns[0], AreaCodeFaults.Say(columns[0], failed.Fault)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
    }

    private static List<string> Split(string line)
    {
        var separator = line.IndexOfAny([',', ';', '\t', '，']) is var at and >= 0 ? line[at] : ',';
        return [.. line.Split(separator).Select(column => column.Trim().Trim('"').Trim())];
    }
}
