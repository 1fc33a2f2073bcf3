namespace GridMap.Domain.Screening.Scores;

/// <summary>What a signal weighs at full strength, and why.</summary>
/// <param name="LogOdds">Natural logarithm of how much likelier the signal is at a workshop than elsewhere; negative speaks against.</param>
/// <param name="Reason">Where the number comes from: a source, or the assumption it rests on. For whoever keeps the weights.</param>
/// <param name="HalfLifeDays">After so many days this signal counts half; null where the set's own applies.</param>
/// <param name="AtWorkshops">Share of workshops that show it, above 0 to 1: the weight then follows from how many places of a city do (<see cref="CityScorer"/>). Null keeps the weight the same everywhere.</param>
public sealed record SignalWeight(double LogOdds, string Reason, double? HalfLifeDays = null, double? AtWorkshops = null);
