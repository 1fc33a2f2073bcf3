namespace GridMap.Domain.Supervision;

/// <summary>Ranks units by what their numbers show at the least, so that one of one does not lead the table.</summary>
public static class UnitRanking
{
    /// <summary>Below so many a share says little, and the ranking says so.</summary>
    public const int FewTotal = 10;

    // Bounds that differ by less are the same number computed twice.
    private const double SameBound = 1e-9;

    /// <summary>Orders units by the cautious end of their interval.</summary>
    /// <param name="units">Code and share of each; codes differ.</param>
    /// <param name="isMoreBetter">False where a small share is the good one.</param>
    /// <returns>Best first; units without a number last, by code.</returns>
    public static IReadOnlyList<RankedUnit> Of(IEnumerable<(string Unit, Proportion Share)> units, bool isMoreBetter)
    {
        ArgumentNullException.ThrowIfNull(units);
        var all = units.OrderBy(unit => unit.Unit, StringComparer.Ordinal).ToList();
        var counted = all.Where(unit => unit.Share.Total > 0).OrderByDescending(unit => BoundOf(unit.Share, isMoreBetter)).ToList();
        var ranked = new List<RankedUnit>(all.Count);
        foreach (var (unit, share) in counted)
        {
            var bound = BoundOf(share, isMoreBetter);
            var rank = 1 + counted.Count(other => BoundOf(other.Share, isMoreBetter) > bound + SameBound);
            var tied = counted.Count(other => Math.Abs(BoundOf(other.Share, isMoreBetter) - bound) <= SameBound);
            ranked.Add(new RankedUnit(unit, share, rank, WordsOf(unit, share, tied, counted, isMoreBetter)));
        }

        ranked.AddRange(all.Where(unit => unit.Share.Total == 0).Select(unit => new RankedUnit(unit.Unit, unit.Share, null, [Phrase.Of("supervision.rankNone")])));
        return ranked;
    }

    /// <summary>What the share is at the least, in the direction that is good.</summary>
    public static double BoundOf(Proportion share, bool isMoreBetter) => isMoreBetter ? share.Low : 1 - share.High;

    private static List<Phrase> WordsOf(string unit, Proportion share, int tied, List<(string Unit, Proportion Share)> counted, bool isMoreBetter)
    {
        var words = new List<Phrase>();
        if (share.Total < FewTotal) words.Add(Phrase.Of("supervision.rankFew", ("total", share.Total)));
        if (tied > 1) words.Add(Phrase.Of("supervision.rankTied", ("units", tied)));
        // Whoever the numbers tell apart is surely before or behind; all others might be either.
        var others = counted.Where(other => other.Unit != unit).ToList();
        var before = others.Count(other => share.IsApartFrom(other.Share) && IsBetter(other.Share, share, isMoreBetter));
        var behind = others.Count(other => share.IsApartFrom(other.Share) && IsBetter(share, other.Share, isMoreBetter));
        if (before + behind < others.Count) words.Add(Phrase.Of("supervision.rankRange", ("from", before + 1), ("to", counted.Count - behind)));
        return words;
    }

    private static bool IsBetter(Proportion one, Proportion other, bool isMoreBetter) => isMoreBetter ? one.Low > other.High : one.High < other.Low;
}
