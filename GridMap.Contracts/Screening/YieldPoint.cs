namespace GridMap.Contracts.Screening;

/// <summary>Where the count stood after the visits of a day.</summary>
/// <param name="Day">Day, Beijing time.</param>
/// <param name="InspectorDays">Inspector-days spent up to then.</param>
/// <param name="ListFinds">Finds of the ranked visits up to then.</param>
/// <param name="RandomExpected">Finds that as many random visits would have made, by the random share so far; null before the first of them.</param>
/// <param name="BestPossible">Finds had every visit been one, as far as that many are known.</param>
public sealed record YieldPoint(DateOnly Day, double InspectorDays, int ListFinds, double? RandomExpected, double BestPossible);
