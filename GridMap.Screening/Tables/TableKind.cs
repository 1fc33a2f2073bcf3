namespace GridMap.Screening.Tables;

/// <summary>What a table of the city is about.</summary>
public enum TableKind
{
    Places,
    Enterprises,
    Electricity,
    Meters,
    Trajectories,
    LoadingPlaces,
    Orders,
    Tips,
    History,
    Holidays,
    Links,
}
