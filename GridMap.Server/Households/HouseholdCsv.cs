using System.Globalization;
using System.Text;
using GridMap.Contracts.Households;

namespace GridMap.Server.Households;

/// <summary>Reads a list of households: comma, semicolon or tab; a heading names the columns, in Chinese or English.</summary>
internal static class HouseholdCsv
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["网格编码"] = "area", ["网格"] = "area", ["村代码"] = "area", ["区划代码"] = "area", ["area"] = "area", ["cell"] = "area", ["code"] = "area",
        ["门牌号"] = "label", ["门牌"] = "label", ["名称"] = "label", ["单位名称或场所"] = "label", ["label"] = "label", ["name"] = "label",
        ["类型"] = "kind", ["kind"] = "kind",
        ["经度"] = "longitude", ["longitude"] = "longitude", ["lon"] = "longitude",
        ["纬度"] = "latitude", ["latitude"] = "latitude", ["lat"] = "latitude",
    };

    private static readonly Dictionary<string, HouseholdKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = HouseholdKind.House, ["民房"] = HouseholdKind.House, ["住户"] = HouseholdKind.House, ["商铺"] = HouseholdKind.Shop, ["门店"] = HouseholdKind.Shop,
        ["作坊"] = HouseholdKind.Workshop, ["厂房"] = HouseholdKind.Workshop, ["仓库"] = HouseholdKind.Warehouse, ["养殖场"] = HouseholdKind.Farm,
        ["企业"] = HouseholdKind.Enterprise, ["其他"] = HouseholdKind.Other,
    };

    /// <summary>Rows with their line numbers, the heading's being 1; a row that cannot be read has a key of <c>household</c> instead.</summary>
    /// <param name="text">The file.</param>
    /// <param name="area">Area of rows that name none; null when they must.</param>
    public static IEnumerable<(int Line, SaveHouseholdRequest? Row, string? Fault, string Value)> Read(string text, string? area)
    {
        string[]? heading = null;
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.Normalize(NormalizationForm.FormKC).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            var values = Split(line);
            if (heading is null)
            {
                heading = [.. values.Select(value => Columns.GetValueOrDefault(value, ""))];
                if (heading.Contains("label"))
                {
                    continue;
                }

                yield return (number, null, "household.noHeading", line);
                yield break;
            }

            yield return Row(number, Value, area);

            string Value(string column) => Array.IndexOf(heading, column) is >= 0 and var at && at < values.Count ? values[at] : "";
        }
    }

    private static (int Line, SaveHouseholdRequest? Row, string? Fault, string Value) Row(int number, Func<string, string> value, string? area)
    {
        var code = value("area") is { Length: > 0 } own ? own : area ?? "";
        if (code.Length is 0 or > 15 || !code.All(char.IsAsciiDigit))
        {
            return (number, null, "household.areaUnreadable", code);
        }

        if (value("label") is not { Length: > 0 and <= 100 } label)
        {
            return (number, null, "household.labelMissing", "");
        }

        if (!Kinds.TryGetValue(value("kind"), out var kind) && !Enum.TryParse(value("kind"), ignoreCase: true, out kind))
        {
            return (number, null, "household.kindUnknown", value("kind"));
        }

        if (!TryNumber(value("longitude"), 180, out var longitude) || !TryNumber(value("latitude"), 90, out var latitude))
        {
            return (number, null, "household.positionUnreadable", $"{value("longitude")}, {value("latitude")}");
        }

        return (number, new SaveHouseholdRequest(code, label, kind, longitude, latitude, IsRetired: false, ExpectedVersion: null), null, "");
    }

    private static bool TryNumber(string text, double most, out double? number)
    {
        number = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && Math.Abs(read) <= most ? read : null;
        return number is not null || text.Length == 0;
    }

    private static List<string> Split(string line)
    {
        var separator = line.IndexOfAny([',', ';', '\t']) is var at and >= 0 ? line[at] : ',';
        return [.. line.Split(separator).Select(value => value.Trim().Trim('"').Trim())];
    }
}
