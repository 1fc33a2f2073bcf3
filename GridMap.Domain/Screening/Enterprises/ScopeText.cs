using System.Text;
using System.Text.RegularExpressions;

namespace GridMap.Domain.Screening.Enterprises;

/// <summary>A business scope without what it says is not done.</summary>
/// <remarks>
/// Registers close a scope with exclusions: 不含危险化学品, 除危险化学品外, 危险化学品除外, 不得储存. Read as words alone, every hardware shop would be a chemical works.
/// </remarks>
public static partial class ScopeText
{
    /// <summary>Half-width, lower case, without blanks around.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Trim();
    }

    /// <summary>The clauses of a scope that say what is done; a list within one is parted by 、.</summary>
    /// <param name="scope">As registered.</param>
    public static IReadOnlyList<string> Clauses(string scope)
    {
        var text = Plain(scope);
        // A bracket that only excludes goes with its brackets; 〔〕【】 stand for brackets, too.
        text = text.Replace('〔', '(').Replace('〕', ')').Replace('【', '(').Replace('】', ')').Replace('[', '(').Replace(']', ')');
        text = Boilerplate().Replace(text, "");
        text = ExceptOutside().Replace(text, "");
        text = BracketWithout().Replace(text, "");
        text = BracketExcepted().Replace(text, "");
        text = Without().Replace(text, "");
        text = Excepted().Replace(text, "$1");
        text = Non().Replace(text, "");
        return [.. Separators().Split(text).Select(clause => clause.Trim(' ', '\t', '.', ':')).Where(clause => clause.Length > 0)];
    }

    // What every scope says of approvals in general names no trade.
    [GeneratedRegex(@"\(?(依法)?须经批准的项目[^;)]*\)?|\(?涉及(行政)?许可(审批|经营)?的?[^;)]{0,40}\)?|凭[^;)]{0,30}(许可证|资质证?|有效批准文件)经营|(国家)?法律[、,]?(行政)?法规[^;)]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Boilerplate();

    // 除危险化学品、易燃易爆品外; the list may be long, yet stays in its clause or bracket.
    [GeneratedRegex(@"\(?除(?!锈|尘|虫|草|湿|臭|垢|油|冰|雪|四害)[^;。()]{1,80}?(以外|之外|外)(的)?\)?|except(ing)?\s+(for\s+)?[^;.)]{1,120}|excluding\s+[^;.)]{1,120}", RegexOptions.CultureInvariant)]
    private static partial Regex ExceptOutside();

    // Inside brackets an exclusion reaches to the bracket's end, commas or not.
    [GeneratedRegex(@"\((以上|上述|均|但|且|其中)*(不含|不包括|不包含|不得|不涉及|不从事|不经营|不生产|不储存|不存储|不带|不做|不销售|无储存|禁止|严禁|无危险|not including|without|no )[^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex BracketWithout();

    [GeneratedRegex(@"\([^()]*(除外|excepted|excluded)\)", RegexOptions.CultureInvariant)]
    private static partial Regex BracketExcepted();

    // Outside brackets it reaches to the end of its clause; the list goes on over 、 and 及 and 和 but not over a comma.
    [GeneratedRegex(@"(以上|上述|均|但|且|其中)*(不含|不包括|不包含|不得|不涉及|不从事|不经营|不生产|不储存|不存储|不销售|禁止|严禁|not including|without)[^,;。()]*", RegexOptions.CultureInvariant)]
    private static partial Regex Without();

    // 危险化学品除外: what stands before it since the last stop is taken out; a comma is a stop, 、 is not.
    [GeneratedRegex(@"(^|[,;。(])[^,;。()]*(除外|excepted|excluded)", RegexOptions.CultureInvariant)]
    private static partial Regex Excepted();

    [GeneratedRegex(@"非(危险化学品|危化品?|化工|化学品|易燃易爆)[^,;。、()]{0,6}|non-?(hazardous|dangerous|chemical)[^,;.()]*", RegexOptions.CultureInvariant)]
    private static partial Regex Non();

    [GeneratedRegex(@"[,;。()|/\n]|\.\s", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
