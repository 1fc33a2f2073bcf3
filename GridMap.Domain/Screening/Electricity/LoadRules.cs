namespace GridMap.Domain.Screening.Electricity;

/// <summary>What a meter's levels tell. None of it changes when all values are multiplied by a number, and a missing day tells nothing.</summary>
public static class LoadRules
{
    private const int DaysBefore = 90;
    private const int DaysAfter = 42;
    private const int UsualDays = 45;
    private const int RecentDays = 14;
    private const double SpreadsOfAStep = 3;
    private const double SpreadsOfAPeer = 2.5;

    /// <summary>The clearest rise to a level that still holds; null when there is none.</summary>
    /// <param name="levels">Of the meter.</param>
    /// <param name="terms">What counts.</param>
    public static LoadStep? FindStep(LoadLevels levels, LoadTerms terms)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(terms);
        var (days, values) = (levels.Days, levels.Values);
        LoadStep? best = null;
        var bestRise = Math.Log(terms.StepRatio);
        for (var i = terms.StepDays; i <= values.Count - terms.StepDays; i++)
        {
            var before = Between(levels, days[i].AddDays(-DaysBefore), days[i].AddDays(-1));
            var after = Between(levels, days[i], days[i].AddDays(DaysAfter));
            if (before.Count < terms.StepDays || after.Count < terms.StepDays) continue;
            var (low, high) = (Middle.Of(before), Middle.Of(after));
            var rise = high - low;
            // Nearly all of the new days above nearly all of the old: a slow swing is no step.
            if (rise < bestRise || rise < SpreadsOfAStep * Middle.Spread(before) || Middle.At(after, 0.2) < Middle.At(before, 0.8)) continue;
            if (Middle.Of(values.Skip(Math.Max(i, values.Count - RecentDays))) < low + (rise / 2)) continue;
            var first = FirstAbove(values, i, low + (rise / 2), terms.StepDays);
            (best, bestRise) = (new LoadStep(days[first], Math.Exp(rise), values.Count - first), rise);
        }

        return best;
    }

    /// <summary>The largest rise of a few days; null when there is none.</summary>
    /// <param name="levels">Of the meter.</param>
    /// <param name="terms">What counts.</param>
    public static LoadStep? FindBurst(LoadLevels levels, LoadTerms terms)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(terms);
        var (days, values) = (levels.Days, levels.Values);
        LoadStep? best = null;
        var usual = values.Count == 0 ? 0 : Middle.Of(values);
        for (var i = 0; i < values.Count; i++)
        {
            // Most days are not worth a look at the weeks round them.
            if (values[i] < usual) continue;
            var around = Between(levels, days[i].AddDays(-UsualDays), days[i].AddDays(UsualDays));
            if (around.Count < 2 * terms.StepDays) continue;
            var floor = Middle.Of(around) + Math.Max(Math.Log(terms.BurstRatio), SpreadsOfAStep * Middle.Spread(around));
            var end = i;
            while (end < values.Count && values[end] >= floor && (end == i || days[end].DayNumber - days[end - 1].DayNumber <= 2)) end++;
            var lasted = end - i;
            if (lasted < terms.BurstDays || lasted >= terms.StepDays) continue;
            var ratio = Math.Exp(Middle.Of(values.Skip(i).Take(lasted)) - Middle.Of(around));
            if (best is null || ratio > best.Value.Ratio) best = new LoadStep(days[i], ratio, lasted);
            i = end;
        }

        return best;
    }

    /// <summary>Load while a stop was ordered, as a share of the usual before it; null when too few days are known.</summary>
    /// <param name="levels">Of the meter.</param>
    /// <param name="order">The stop.</param>
    public static double? FindShareDuring(LoadLevels levels, StopOrder order)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(order);
        var usual = Between(levels, order.From.AddDays(-UsualDays), order.From.AddDays(-1));
        // The first day is given to those who were told on it.
        var during = Between(levels, order.From.AddDays(1), order.To);
        return usual.Count < RecentDays || during.Count < 2 ? null : Math.Exp(Middle.Of(during) - Middle.Of(usual));
    }

    /// <summary>Load over the middle of its peers; null when it is not clearly above them or they are too few.</summary>
    /// <param name="load">Of the meter.</param>
    /// <param name="peers">Of others of its trade, all in the same unit.</param>
    /// <param name="terms">What counts.</param>
    public static double? FindAbovePeers(double load, IReadOnlyCollection<double> peers, LoadTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var logarithms = peers.Where(peer => peer > 0).Select(peer => Math.Log(peer)).ToList();
        if (logarithms.Count < terms.FewestPeers || load <= 0) return null;
        var above = Math.Log(load) - Middle.Of(logarithms);
        return above >= Math.Log(terms.PeerRatio) && above >= SpreadsOfAPeer * Middle.Spread(logarithms) ? Math.Exp(above) : null;
    }

    /// <summary>The split near a step that leaves fewest days on the wrong side of its middle: medians alone tell it only to a week.</summary>
    private static int FirstAbove(IReadOnlyList<double> values, int near, double middle, int reach)
    {
        var (from, to) = (Math.Max(0, near - reach), Math.Min(values.Count, near + reach));
        var wrong = Enumerable.Range(from, to - from).Count(i => values[i] < middle);
        var (first, fewest) = (from, wrong);
        for (var i = from; i < to; i++)
        {
            wrong += values[i] < middle ? -1 : 1;
            if (wrong < fewest) (first, fewest) = (i + 1, wrong);
        }

        return Math.Min(first, values.Count - 1);
    }

    private static List<double> Between(LoadLevels levels, DateOnly from, DateOnly to)
    {
        var between = new List<double>();
        for (var i = First(levels.Days, from); i < levels.Days.Count && levels.Days[i] <= to; i++) between.Add(levels.Values[i]);
        return between;
    }

    private static int First(IReadOnlyList<DateOnly> days, DateOnly from)
    {
        var (low, high) = (0, days.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days[middle] < from) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
