namespace GridMap.Domain.Screening.Chance;

/// <summary>Where list, chance and the best possible stand at the end of a day.</summary>
/// <param name="On">The day.</param>
/// <param name="List">The list's visits so far.</param>
/// <param name="Chance">Chance's visits so far.</param>
/// <param name="BestFinds">Finds that as many visits as the list's could have made.</param>
/// <param name="ExpectedByChance">Finds that the list's time would have brought at chance's rate so far; null while chance has no time.</param>
/// <param name="ExpectedLow">Lower end of that at 95 %.</param>
/// <param name="ExpectedHigh">Upper end of that at 95 %; null while chance has no time.</param>
public sealed record GainPoint(
    DateOnly On, VisitArm List, VisitArm Chance, int BestFinds, double? ExpectedByChance, double ExpectedLow, double? ExpectedHigh);
