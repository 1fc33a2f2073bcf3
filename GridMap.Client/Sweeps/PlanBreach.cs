using GridMap.Domain;

namespace GridMap.Client.Sweeps;

/// <summary>A leg that breaks a limit.</summary>
/// <param name="Sortie">Number of its sortie.</param>
/// <param name="Leg">Its sequence there.</param>
/// <param name="Message">Leg and limit in a sentence.</param>
/// <param name="Longitude">Its middle, WGS 84 degrees.</param>
/// <param name="Latitude">Its middle, WGS 84 degrees.</param>
public sealed record PlanBreach(int Sortie, int Leg, Phrase Message, double Longitude, double Latitude);
