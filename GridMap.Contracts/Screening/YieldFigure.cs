namespace GridMap.Contracts.Screening;

/// <summary>Finds for the work spent.</summary>
/// <param name="Visits">Visits with an outcome.</param>
/// <param name="Finds">Of them with a find.</param>
/// <param name="InspectorDays">Working time of these visits.</param>
/// <param name="PerInspectorDay">Finds per inspector-day; null without visits.</param>
/// <param name="Low">Lower end of the interval (95 %); null likewise.</param>
/// <param name="High">Upper end; null likewise.</param>
public sealed record YieldFigure(int Visits, int Finds, double InspectorDays, double? PerInspectorDay, double? Low, double? High);
