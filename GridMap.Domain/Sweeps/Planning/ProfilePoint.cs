namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A point of a sortie seen from the side.</summary>
/// <param name="AlongMetres">Flown over the ground since take-off.</param>
/// <param name="FlightMetres">Height above the take-off point.</param>
/// <param name="GroundMetres">The ground's height above the take-off point; null where it is not known.</param>
public readonly record struct ProfilePoint(double AlongMetres, double FlightMetres, double? GroundMetres);
