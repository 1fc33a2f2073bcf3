namespace GridMap.Domain.Screening.Enterprises;

/// <summary>Reads scopes and names by the dictionary.</summary>
public static class ScopeReading
{
    private const int MostWords = 3;

    // Selling needs no kettle; advice needs no stock. A name tells less than a scope.
    private const double TradeShare = 0.6;
    private const double PlanningShare = 0.3;
    private const double NameShare = 0.8;

    private static readonly string[] Making = ["生产", "制造", "加工", "合成", "调配", "分装", "提炼", "炼制", "再生", "回收", "manufactur", "produc", "process", "refin", "blend", "repack"];
    private static readonly string[] Trading = ["销售", "批发", "零售", "经营", "贸易", "代理", "进出口", "仓储", "储存", "运输", "租赁", "sale", "sell", "trad", "retail", "wholesale", "storage", "warehous", "transport", "import"];
    private static readonly string[] Planning = ["技术开发", "技术咨询", "技术服务", "技术转让", "研发", "研究", "设计", "检测", "咨询", "推广", "consult", "research", "design", "testing"];

    /// <summary>What a firm's scope and name tell, one finding a class, in the classes' order.</summary>
    /// <param name="name">The firm's name.</param>
    /// <param name="scope">Its scope; blank where there is none.</param>
    /// <param name="terms">The dictionary.</param>
    public static IReadOnlyList<ScopeFinding> Read(string name, string scope, ScopeTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var found = new List<(ScopeTerm Term, double Strength, bool IsMaking)>();
        foreach (var clause in ScopeText.Clauses(scope ?? ""))
        {
            // 油漆、稀释剂生产: what is done stands behind the last of a list and holds for all before it that say nothing of their own.
            (double Share, bool IsMaking)? done = null;
            foreach (var item in clause.Split('、').Reverse())
            {
                done = FindShare(item) ?? done;
                var (share, isMaking) = done ?? (TradeShare, false);
                found.AddRange(WordsOf(item, terms).Select(term => (term, term.Class is TermClass.Lawful ? term.Strength : term.Strength * share, isMaking)));
            }
        }

        found.AddRange(WordsOf(ScopeText.Plain(name ?? ""), terms).Select(term => (term, term.Strength * NameShare, false)));
        return [.. found.GroupBy(item => item.Term.Class).OrderBy(group => group.Key).Select(group =>
        {
            var ordered = group.OrderByDescending(item => item.Strength).ThenBy(item => item.Term.Word, StringComparer.Ordinal).ToList();
            return new ScopeFinding(group.Key, ordered[0].Strength, [.. ordered.Select(item => item.Term.Word).Distinct().Take(MostWords)], ordered.Any(item => item.IsMaking));
        })];
    }

    private static (double Share, bool IsMaking)? FindShare(string item)
    {
        // 化工产品生产销售 makes and sells.
        if (Making.Any(word => item.Contains(word, StringComparison.Ordinal))) return (1, true);
        if (Planning.Any(word => item.Contains(word, StringComparison.Ordinal))) return (PlanningShare, false);
        return Trading.Any(word => item.Contains(word, StringComparison.Ordinal)) ? (TradeShare, false) : null;
    }

    /// <summary>Words of a clause, longest first; what a longer one covers is not read again.</summary>
    private static List<ScopeTerm> WordsOf(string clause, ScopeTerms terms)
    {
        var words = new List<ScopeTerm>();
        var covered = new bool[clause.Length];
        foreach (var term in terms.All)
        {
            for (var at = clause.IndexOf(term.Word, StringComparison.Ordinal); at >= 0; at = clause.IndexOf(term.Word, at + 1, StringComparison.Ordinal))
            {
                if (Array.IndexOf(covered, true, at, term.Word.Length) >= 0 || !StandsAlone(clause, at, term.Word)) continue;
                Array.Fill(covered, true, at, term.Word.Length);
                words.Add(term);
            }
        }

        return words;
    }

    /// <summary>A word in letters begins where a word begins: "ink" is not in "drinks". Its end may bend: "chemicals", "coatings".</summary>
    private static bool StandsAlone(string clause, int at, string word) =>
        !char.IsAsciiLetter(word[0]) || ((at == 0 || !char.IsAsciiLetter(clause[at - 1])) && (word.Length > 4 || at + word.Length == clause.Length || !char.IsAsciiLetter(clause[at + word.Length]) || clause[at + word.Length] == 's'));
}
