namespace GridMap.Client.Sweeps;

/// <summary>One flight of a plan in figures.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Seconds">From take-off to landing.</param>
/// <param name="DistanceMetres">Flown.</param>
/// <param name="Photos">How many.</param>
/// <param name="BatteryFraction">Share of the usable charge, the reserve not counted.</param>
/// <param name="Drone">Which drone flies it, from 1.</param>
/// <param name="StartSeconds">After the campaign's start.</param>
public sealed record SortieFigures(int Number, double Seconds, double DistanceMetres, int Photos, double BatteryFraction, int Drone, double StartSeconds);
