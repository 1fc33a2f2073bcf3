namespace GridMap.Domain.Geo;

/// <summary>A position in BD-09, Baidu's datum: GCJ-02 shifted once more. Only met at the edge.</summary>
/// <param name="Longitude">BD-09 degrees, east positive.</param>
/// <param name="Latitude">BD-09 degrees, north positive.</param>
/// <remarks>Source: the public reverse-engineered algorithm as in wandergis/coordtransform.</remarks>
public readonly record struct Bd09Point(double Longitude, double Latitude)
{
    private const double Wave = Math.PI * 3000 / 180;

    /// <summary>Shifts a GCJ-02 point.</summary>
    public static Bd09Point From(Gcj02Point point)
    {
        var (x, y) = (point.Longitude, point.Latitude);
        var radius = Math.Sqrt(x * x + y * y) + 0.00002 * Math.Sin(y * Wave);
        var angle = Math.Atan2(y, x) + 0.000003 * Math.Cos(x * Wave);
        return new(radius * Math.Cos(angle) + 0.0065, radius * Math.Sin(angle) + 0.006);
    }

    /// <summary>Shifts a WGS 84 position; outside the GCJ-02 rectangle Baidu's own second shift still applies.</summary>
    public static Bd09Point From(LonLat position) => From(Gcj02Point.From(position));

    /// <summary>The GCJ-02 point whose shift gives this one, exact to 1e-12 degrees (the published inverse errs by up to 0.13 m).</summary>
    public Gcj02Point ToGcj02()
    {
        var estimate = new Gcj02Point(Longitude - 0.0065, Latitude - 0.006);
        for (var step = 0; step < Gcj02Shift.MostSteps; step++)
        {
            var reached = From(estimate);
            var (missEast, missNorth) = (reached.Longitude - Longitude, reached.Latitude - Latitude);
            estimate = new(estimate.Longitude - missEast, estimate.Latitude - missNorth);
            if (Math.Abs(missEast) + Math.Abs(missNorth) < Gcj02Shift.ToleranceDegrees) break;
        }

        return estimate;
    }

    /// <summary>The WGS 84 position, by both exact inverses.</summary>
    public LonLat ToLonLat() => ToGcj02().ToLonLat();
}
