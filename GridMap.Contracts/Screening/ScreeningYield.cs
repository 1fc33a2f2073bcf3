namespace GridMap.Contracts.Screening;

/// <summary>The list judged against chance, from the outcomes of its own visits.</summary>
/// <param name="List">Visits that the ranking chose.</param>
/// <param name="Random">Visits that chance chose.</param>
/// <param name="Best">Finds per inspector-day had all places known to hold something come first; null without visits.</param>
/// <param name="OfBest">Finds of the list, of those; 0 to 1, null while nothing is known.</param>
/// <param name="Lift">How many times the list's yield is that of chance; null while chance has found nothing or no visits are in.</param>
/// <param name="LiftLow">Lower end of the interval (95 %); 0 while nothing is known.</param>
/// <param name="LiftHigh">Upper end; null for no end, while chance has found nothing.</param>
/// <param name="IsTold">Whether the numbers tell the list and chance apart.</param>
/// <param name="Points">By day, oldest first.</param>
public sealed record ScreeningYield(
    YieldFigure List, YieldFigure Random, double? Best, double? OfBest, double? Lift, double LiftLow, double? LiftHigh, bool IsTold, IReadOnlyList<YieldPoint> Points);
