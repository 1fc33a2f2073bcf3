using GridMap.Screening.Cities.Power;

namespace GridMap.Screening.Cities.Sites;

/// <summary>A hidden workshop: what it needs, and how it hides.</summary>
/// <param name="Since">First day of work.</param>
/// <param name="Until">Last day, when it was closed; null while it goes on.</param>
/// <param name="KwhADay">On days when it works.</param>
/// <param name="Neighbours">Places whose meters share the load; empty but where it is split.</param>
/// <param name="Trucks">Trucks with a device that come here.</param>
/// <param name="PauseDays">Median between deliveries of any truck.</param>
/// <param name="MovedFrom">Where the same people were closed before; the place itself for a relapse.</param>
internal sealed record Workshop(
    int Index, CityPlace Place, WorkshopKind Kind, DateOnly Since, DateOnly? Until, Front Front, Supply Supply, Shift Shift, double KwhADay,
    IReadOnlyList<CityPlace> Neighbours, IReadOnlyList<int> Trucks, double PauseDays, double TrackedShare, double NightDelivery, double DeviceOff, bool TanksIndoors,
    int OutdoorTanks, CityPlace? MovedFrom)
{
    public bool IsAtWork(DateOnly day) => day >= Since && !(day > Until);

    public bool IsAtWorkToday => Until is null;
}
