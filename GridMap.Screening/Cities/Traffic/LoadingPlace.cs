namespace GridMap.Screening.Cities.Traffic;

/// <summary>A place registered for loading, unloading or parking dangerous goods.</summary>
internal sealed record LoadingPlace(string Name, (double X, double Y) At, double RadiusMetres);
