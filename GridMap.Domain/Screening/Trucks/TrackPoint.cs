namespace GridMap.Domain.Screening.Trucks;

/// <summary>One fix of a vehicle in a plane frame.</summary>
/// <param name="Seconds">Seconds since any moment that all fixes of the track share.</param>
/// <param name="EastMetres">East, metres of any one plane frame.</param>
/// <param name="NorthMetres">North, metres of that frame.</param>
public readonly record struct TrackPoint(double Seconds, double EastMetres, double NorthMetres)
{
    /// <summary>Distance to another fix, metres.</summary>
    public double DistanceTo(TrackPoint other)
    {
        var (east, north) = (other.EastMetres - EastMetres, other.NorthMetres - NorthMetres);
        return Math.Sqrt((east * east) + (north * north));
    }
}
