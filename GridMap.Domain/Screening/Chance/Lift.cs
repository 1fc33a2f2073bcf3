namespace GridMap.Domain.Screening.Chance;

/// <summary>How much more the list finds in the same time than chance, and how near it comes to the best that could be.</summary>
/// <param name="List">Visits that the list proposed.</param>
/// <param name="Chance">Visits that chance drew.</param>
/// <param name="Ratio">Finds an inspector-day of the list over those of chance; null where chance found nothing or nobody went.</param>
/// <param name="Low">Lower end of the ratio's 95 % interval, 0 or more.</param>
/// <param name="High">Upper end; null for no end, while chance has found nothing.</param>
/// <param name="OfBest">Finds of the list, of those that as many visits could have made, had all known places with a workshop come first.</param>
/// <remarks>
/// Two Poisson counts over their times: given the sum, the list's finds are binomial, and Clopper and Pearson's exact interval of its share gives that of the ratio.
/// It holds for small numbers and for zeros, and says "not known yet" by its width.
/// </remarks>
public sealed record Lift(VisitArm List, VisitArm Chance, double? Ratio, double Low, double? High, Proportion OfBest)
{
    /// <summary>Whether the numbers tell the list and chance apart.</summary>
    public bool IsTold => Low > 1 || High < 1;

    /// <summary>Judges a list.</summary>
    /// <param name="list">Visits that it proposed.</param>
    /// <param name="chance">Visits that chance drew over the same days.</param>
    /// <param name="known">Places known by now to have held a workshop in these days, whoever found them; those that nobody knows cannot count.</param>
    public static Lift Of(VisitArm list, VisitArm chance, int known)
    {
        var best = new Proportion(list.Finds, Math.Max(list.Finds, Math.Min(list.Visits, known)));
        if (list.InspectorDays <= 0 || chance.InspectorDays <= 0 || list.Finds + chance.Finds == 0) return new Lift(list, chance, null, 0, null, best);
        var (low, high) = ExactIntervals.Binomial(list.Finds, list.Finds + chance.Finds);
        var scale = chance.InspectorDays / list.InspectorDays;
        return new Lift(
            list, chance,
            chance.Finds == 0 ? null : (double)list.Finds / chance.Finds * scale,
            low / (1 - low) * scale,
            high >= 1 ? null : high / (1 - high) * scale, best);
    }
}
