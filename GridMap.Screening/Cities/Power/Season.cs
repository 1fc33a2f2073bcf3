namespace GridMap.Screening.Cities.Power;

/// <summary>What of the year a load follows.</summary>
internal enum Season
{
    None,
    Heating,
    Cooling,
    Grain,
}
