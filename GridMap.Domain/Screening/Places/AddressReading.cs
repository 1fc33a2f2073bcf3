using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GridMap.Domain.Screening.Places;

/// <summary>An address taken apart. Parts that are not written are null; parts are compared without the words that come and go (省, 市, 村民委员会).</summary>
/// <param name="Plain">All of it, half-width, without blanks, lower case.</param>
/// <param name="County">县, 区 or county-level 市.</param>
/// <param name="Town">镇, 乡 or 街道.</param>
/// <param name="Village">村 or 社区.</param>
/// <param name="Group">村民组, as a number.</param>
/// <param name="Road">Road or street.</param>
/// <param name="Number">House number.</param>
/// <param name="Rest">What stands behind all that, without direction and distance.</param>
/// <param name="Offset">Direction and distance from what is named, as 北50; null where none is written.</param>
/// <param name="Within">The firm in whose yard it lies; blank for a yard without name; null where no yard is written.</param>
public sealed partial record AddressReading(
    string Plain, string? County, string? Town, string? Village, string? Group, string? Road, string? Number, string Rest, string? Offset, string? Within)
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>True when it names more than an area: enough to find one yard.</summary>
    public bool IsPrecise => Number is not null || (Group is not null && Rest.Length >= 2) || (Rest.Length >= 3 && (Village ?? Road) is not null);

    /// <summary>Reads an address as people write it.</summary>
    /// <param name="text">Address; province and city may be left out.</param>
    /// <returns>Null when there is nothing to read.</returns>
    public static AddressReading? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var plain = Numerals().Replace(Squeeze(text), match => match.Groups["unit"].Value.Length > 0 ? ToNumber(match.Groups["n"].Value) + match.Groups["unit"].Value : match.Value);
        var rest = plain;
        string? Take(Regex pattern, string group = "part")
        {
            var match = pattern.Match(rest);
            if (!match.Success) return null;
            rest = rest.Remove(match.Index, match.Length);
            return match.Groups[group].Value;
        }

        var within = Yard().Match(plain) is { Success: true } yard ? yard.Groups["host"].Value : null;
        _ = Take(Province());
        _ = Take(City());
        var county = Take(CountyPattern());
        var town = Take(TownPattern());
        var village = Take(VillagePattern());
        var group = Take(GroupPattern());
        var offset = OffsetPattern().Match(rest);
        if (offset.Success) rest = rest.Remove(offset.Index, offset.Length);
        var road = Take(RoadPattern());
        var number = Take(NumberPattern());
        return new AddressReading(
            plain, county, town, village, group, road, number, Trailing().Replace(rest, ""),
            offset.Success ? offset.Groups["way"].Value + offset.Groups["metres"].Value : null,
            within is null ? null : HostPrefix().Replace(within, ""));
    }

    private static string Squeeze(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(character => !char.IsWhiteSpace(character) && !"()[]〔〕【】,.;:。、·'\"".Contains(character, StringComparison.Ordinal))).ToLowerInvariant();

    private static string ToNumber(string numeral)
    {
        if (numeral.All(char.IsAsciiDigit)) return numeral.TrimStart('0') is { Length: > 0 } number ? number : "0";
        var ten = numeral.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return string.Concat(numeral.Select(character => character == '〇' ? 0 : Digits.IndexOf(character, StringComparison.Ordinal)));
        var tens = ten == 0 ? 1 : Digits.IndexOf(numeral[ten - 1], StringComparison.Ordinal);
        var ones = ten == numeral.Length - 1 ? 0 : Digits.IndexOf(numeral[ten + 1], StringComparison.Ordinal);
        return (tens * 10 + ones).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<n>[零〇一二三四五六七八九十]+|\d+)(?<unit>村民组|村民小组|小组|组|队|号|#|米|m|排|栋|幢)", RegexOptions.CultureInvariant)]
    private static partial Regex Numerals();

    [GeneratedRegex(@"^(中国)?(?<part>[\p{IsCJKUnifiedIdeographs}]{2,3}省|内蒙古自治区|广西壮族自治区|宁夏回族自治区|新疆维吾尔自治区|西藏自治区)", RegexOptions.CultureInvariant)]
    private static partial Regex Province();

    // A city stands before a county, town or another city; alone it may be a county-level city.
    [GeneratedRegex(@"^(?<part>[\p{IsCJKUnifiedIdeographs}]{2,4}?)市(?=[\p{IsCJKUnifiedIdeographs}]{1,10}?(市|区|县))", RegexOptions.CultureInvariant)]
    private static partial Regex City();

    [GeneratedRegex(@"^(?<part>[\p{IsCJKUnifiedIdeographs}]{1,8}?)(自治县|县|区|市)(?!域|政|场|委)", RegexOptions.CultureInvariant)]
    private static partial Regex CountyPattern();

    [GeneratedRegex(@"^(?<part>[\p{IsCJKUnifiedIdeographs}]{1,8}?)(街道办事处|街道办|街道|办事处|镇|乡)(?!村|政府)", RegexOptions.CultureInvariant)]
    private static partial Regex TownPattern();

    [GeneratedRegex(@"^(?<part>[\p{IsCJKUnifiedIdeographs}]{1,8}?)(村村民委员会|村村委会|村民委员会|村委会|居民委员会|居委会|行政村|自然村|社区|村)(?!民|路|组)", RegexOptions.CultureInvariant)]
    private static partial Regex VillagePattern();

    [GeneratedRegex(@"(第)?(?<part>\d+)(村民小组|村民组|小组|组|队)", RegexOptions.CultureInvariant)]
    private static partial Regex GroupPattern();

    [GeneratedRegex(@"(约|以|之|往|向|偏|路)?(?<way>东南|东北|西南|西北|东|南|西|北)(侧|边|面|头|邻|方)?(约|偏\w)?((?<metres>\d+)(米|m)|(侧|边|面|头|邻)|(?=$))", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetPattern();

    [GeneratedRegex(@"^(?<part>[\p{IsCJKUnifiedIdeographs}\w]{1,10}?(大道|公路|国道|省道|县道|胡同|路|街|巷|道))(?!口村)", RegexOptions.CultureInvariant)]
    private static partial Regex RoadPattern();

    [GeneratedRegex(@"(?<part>\d+(-\d+)?)(号院|号|#)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"(?<host>[\p{IsCJKUnifiedIdeographs}\w]{2,30}?(公司|厂|集团|合作社|场|站|库))?(院内|厂内|厂区内|院里|大院内|厂院|公司内|仓库内|场内|库内|车间内)|(?<host>\w{4,40}(ltd|company|factory|works))yard", RegexOptions.CultureInvariant)]
    private static partial Regex Yard();

    // The greedy part of a host's name holds the address before it.
    [GeneratedRegex(@"^.*(省|市|区|县|镇|乡|街道|办事处|村|社区|组|队|号院|号|路|街|大道|巷|侧|米)(?=[^省市区县镇乡村]{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex HostPrefix();

    [GeneratedRegex(@"(院内|院里|厂院|内|处|附近|旁|旁边|对面|路口|交叉口|交汇处|约|米)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();
}
