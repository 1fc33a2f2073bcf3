namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Where the sun stands.</summary>
/// <remarks>Source: J. Meeus, Astronomical Algorithms, chapters 12 and 25 (low accuracy, 0.01° of the sun's place), as NOAA's solar calculator uses it.</remarks>
public static class SunHeight
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Height of the sun's centre above the level horizon, without the lift of refraction (which is below 0.1° from 10° up).</summary>
    /// <param name="at">The moment; 1900 to 2100.</param>
    /// <param name="place">WGS 84.</param>
    /// <returns>Degrees, −90 to 90; good to 0.05°.</returns>
    public static double DegreesAt(DateTimeOffset at, Geo.LonLat place)
    {
        var days = (at - Epoch).TotalDays;
        // The sun runs by dynamical time, which is some 70 seconds ahead; it moves 0.001° in a minute.
        var centuries = days / 36_525;
        var anomaly = Radians(357.52911 + centuries * (35_999.05029 - 0.0001537 * centuries));
        var centre = (1.914602 - centuries * (0.004817 + 0.000014 * centuries)) * Math.Sin(anomaly)
            + (0.019993 - 0.000101 * centuries) * Math.Sin(2 * anomaly) + 0.000289 * Math.Sin(3 * anomaly);
        var node = Radians(125.04 - 1934.136 * centuries);
        var longitude = Radians(280.46646 + centuries * (36_000.76983 + 0.0003032 * centuries) + centre - 0.00569 - 0.00478 * Math.Sin(node));
        var lean = Radians(23.439291 - 0.0130042 * centuries + 0.00256 * Math.Cos(node));
        var ascension = Math.Atan2(Math.Cos(lean) * Math.Sin(longitude), Math.Cos(longitude));
        var declination = Math.Asin(Math.Sin(lean) * Math.Sin(longitude));
        var hour = Radians(280.46061837 + 360.98564736629 * days + place.Longitude) - ascension;
        var latitude = Radians(place.Latitude);
        var sine = Math.Sin(latitude) * Math.Sin(declination) + Math.Cos(latitude) * Math.Cos(declination) * Math.Cos(hour);
        return double.RadiansToDegrees(Math.Asin(Math.Clamp(sine, -1, 1)));
    }

    private static double Radians(double degrees) => double.DegreesToRadians(degrees);
}
