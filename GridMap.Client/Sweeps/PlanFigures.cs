namespace GridMap.Client.Sweeps;

/// <summary>A plan in figures.</summary>
/// <param name="AreaSquareMetres">The area asked for.</param>
/// <param name="UnseenSquareMetres">Part of it that cannot be seen.</param>
/// <param name="Photos">Of all sorties.</param>
/// <param name="FlightSeconds">Of all sorties together.</param>
/// <param name="CrewSeconds">Until the last drone has landed, batteries changed.</param>
/// <param name="DistanceMetres">Of all sorties.</param>
/// <param name="SpeedMetresPerSecond">Along the lines.</param>
/// <param name="SpeedLimitedBy"><c>trigger</c>, <c>blur</c>, <c>wind</c> or <c>drone</c>; null when nothing limits it.</param>
/// <param name="HeightMetres">Above the ground.</param>
/// <param name="GsdMetres">Side of a pixel on the ground.</param>
/// <param name="LineSpacingMetres">Between lines.</param>
/// <param name="TriggerMetres">Between photos of a line.</param>
/// <param name="Lines">How many survey lines.</param>
public sealed record PlanFigures(
    double AreaSquareMetres, double UnseenSquareMetres, int Photos, double FlightSeconds, double CrewSeconds, double DistanceMetres, double SpeedMetresPerSecond,
    string? SpeedLimitedBy, double HeightMetres, double GsdMetres, double LineSpacingMetres, double TriggerMetres, int Lines);
