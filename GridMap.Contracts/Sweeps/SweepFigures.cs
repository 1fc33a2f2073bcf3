namespace GridMap.Contracts.Sweeps;

/// <summary>The figures of a plan.</summary>
/// <param name="AreaSquareMetres">The area asked for.</param>
/// <param name="UnseenSquareMetres">Of it, what cannot be seen from where flying is allowed.</param>
/// <param name="FlightSeconds">All sorties, climb, turns and transits included.</param>
/// <param name="DistanceMetres">Length of all sorties.</param>
/// <param name="PhotoCount">Photos of all sorties.</param>
/// <param name="SortieCount">Take-offs.</param>
/// <param name="HeightMetres">Of the lens above the ground.</param>
/// <param name="GsdMetres">Side of a pixel on the ground.</param>
/// <param name="LineSpacingMetres">Between lines.</param>
/// <param name="TriggerMetres">Greatest distance between the photos of a line.</param>
/// <param name="SpeedMetresPerSecond">Along the lines.</param>
public sealed record SweepFigures(
    double AreaSquareMetres, double UnseenSquareMetres, double FlightSeconds, double DistanceMetres, int PhotoCount, int SortieCount, double HeightMetres,
    double GsdMetres, double LineSpacingMetres, double TriggerMetres, double SpeedMetresPerSecond);
