namespace GridMap.Contracts.Screening;

/// <summary>Where the count stood at the end of a day.</summary>
/// <param name="Day">Day, Beijing time.</param>
/// <param name="InspectorDays">Inspector-days of the ranked visits up to then.</param>
/// <param name="ListFinds">Their finds.</param>
/// <param name="RandomExpected">Finds that this time would have brought at chance's rate so far; null before the first visit by chance.</param>
/// <param name="RandomLow">Lower end of that (95 %).</param>
/// <param name="RandomHigh">Upper end; null before the first visit by chance.</param>
/// <param name="BestPossible">Finds that as many visits could have made, had all known places with something come first.</param>
public sealed record YieldPoint(
    DateOnly Day, double InspectorDays, int ListFinds, double? RandomExpected, double RandomLow, double? RandomHigh, int BestPossible);
