namespace GridMap.Contracts.Screening;

/// <summary>The list judged against chance, from the outcomes of its own visits.</summary>
/// <param name="List">Visits that the ranking chose.</param>
/// <param name="Random">Visits that chance chose.</param>
/// <param name="Best">Finds per inspector-day had every ranked visit gone to a place where something was found.</param>
/// <param name="Lift">How many times the list's yield is that of chance; null while chance has found nothing or no visits are in.</param>
/// <param name="LiftLow">Lower end of the interval (95 %); null likewise.</param>
/// <param name="LiftHigh">Upper end; null likewise.</param>
/// <param name="VisitsPerInspectorDay">Visits that one inspector makes in a day, counted.</param>
/// <param name="Points">By day, oldest first.</param>
public sealed record ScreeningYield(
    YieldFigure List, YieldFigure Random, double? Best, double? Lift, double? LiftLow, double? LiftHigh, double VisitsPerInspectorDay, IReadOnlyList<YieldPoint> Points);
