namespace GridMap.Screening.Cities.Ground;

/// <summary>Where in the city a village lies.</summary>
internal enum VillageSetting
{
    Urban,
    Fringe,
    Rural,
}
