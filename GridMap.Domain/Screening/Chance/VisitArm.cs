namespace GridMap.Domain.Screening.Chance;

/// <summary>What one way of choosing visits brought.</summary>
/// <param name="Visits">Visits made.</param>
/// <param name="Finds">Workshops found, 0 to <paramref name="Visits"/>.</param>
/// <param name="InspectorDays">Working time, 0 or more.</param>
public readonly record struct VisitArm(int Visits, int Finds, double InspectorDays)
{
    /// <summary>Finds an inspector-day; null without any time.</summary>
    public double? Rate => InspectorDays > 0 ? Finds / InspectorDays : null;

    /// <summary>Lower end of the rate's 95 % interval, finds an inspector-day; 0 without any time.</summary>
    /// <remarks>Garwood's exact interval of a Poisson count.</remarks>
    public double RateLow => InspectorDays > 0 ? ExactIntervals.Poisson(Finds).Low / InspectorDays : 0;

    /// <summary>Upper end of the rate's 95 % interval, finds an inspector-day; null without any time.</summary>
    public double? RateHigh => InspectorDays > 0 ? ExactIntervals.Poisson(Finds).High / InspectorDays : null;

    /// <summary>Finds of visits.</summary>
    public Proportion Precision => new(Finds, Visits);

    /// <summary>What visits of one kind came to.</summary>
    public static VisitArm Of(IEnumerable<JudgedVisit> visits)
    {
        ArgumentNullException.ThrowIfNull(visits);
        return visits.Aggregate(default(VisitArm), (sum, visit) => sum.With(visit));
    }

    /// <summary>With one visit more.</summary>
    public VisitArm With(JudgedVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return new VisitArm(Visits + 1, Finds + (visit.IsFound ? 1 : 0), InspectorDays + visit.InspectorDays);
    }
}
