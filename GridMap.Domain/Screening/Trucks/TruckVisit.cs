namespace GridMap.Domain.Screening.Trucks;

/// <summary>A truck's stay at a place.</summary>
/// <param name="Vehicle">As the file names it; what is shown of it is masked.</param>
/// <param name="From">Arrival, local time.</param>
/// <param name="To">Departure, local time.</param>
/// <param name="DistanceMetres">From the place's position.</param>
/// <param name="OffRouteMetres">How far from the nearest approved route; null where no route is known.</param>
/// <param name="IsHome">True where the truck spends most of its nights.</param>
public sealed record TruckVisit(string Vehicle, DateTime From, DateTime To, double DistanceMetres, double? OffRouteMetres, bool IsHome)
{
    private const int NightBegins = 22;
    private const int NightEnds = 5;

    /// <summary>How long it stayed.</summary>
    public TimeSpan Stay => To - From;

    /// <summary>True when it came between 22 and 5 o'clock: who was parked before is not meant.</summary>
    public bool IsByNight => From.Hour is >= NightBegins or < NightEnds;
}
