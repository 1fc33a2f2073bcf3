namespace GridMap.Domain.Screening.Chance;

/// <summary>The curve of what was gained: finds of the list, day by day, against chance and against the best possible.</summary>
public static class GainCurve
{
    /// <summary>One point a day on which anybody went.</summary>
    /// <param name="visits">All visits whose outcome is known, in any order.</param>
    /// <param name="known">Places known by now to have held a workshop, whoever found them.</param>
    public static IReadOnlyList<GainPoint> Of(IEnumerable<JudgedVisit> visits, int known)
    {
        ArgumentNullException.ThrowIfNull(visits);
        var points = new List<GainPoint>();
        var (list, chance) = (default(VisitArm), default(VisitArm));
        foreach (var day in visits.GroupBy(visit => visit.On).OrderBy(group => group.Key))
        {
            foreach (var visit in day)
            {
                if (visit.IsChance) chance = chance.With(visit);
                else list = list.With(visit);
            }

            points.Add(new GainPoint(
                day.Key, list, chance, Math.Max(list.Finds, Math.Min(list.Visits, known)),
                chance.Rate * list.InspectorDays, chance.RateLow * list.InspectorDays, chance.RateHigh * list.InspectorDays));
        }

        return points;
    }
}
