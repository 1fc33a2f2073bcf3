namespace GridMap.Domain.Geo;

/// <summary>A position in GCJ-02, the shifted datum of Amap, Tencent and other public maps of China. Only met at the edge.</summary>
/// <param name="Longitude">GCJ-02 degrees, east positive.</param>
/// <param name="Latitude">GCJ-02 degrees, north positive.</param>
public readonly record struct Gcj02Point(double Longitude, double Latitude)
{
    /// <summary>Shifts a position; outside the rectangle of the rule it stays where it is.</summary>
    /// <param name="position">WGS 84 degrees.</param>
    public static Gcj02Point From(LonLat position)
    {
        if (!Gcj02Shift.Applies(position.Longitude, position.Latitude)) return new(position.Longitude, position.Latitude);
        var (east, north) = Gcj02Shift.At(position.Longitude, position.Latitude);
        return new(position.Longitude + east, position.Latitude + north);
    }

    /// <summary>The WGS 84 position whose shift gives this point, exact to 1e-12 degrees.</summary>
    /// <remarks>The one-step inverse in common use errs by up to three metres; this one iterates and may stand as evidence.</remarks>
    public LonLat ToLonLat()
    {
        double longitude = Longitude, latitude = Latitude;
        for (var step = 0; step < Gcj02Shift.MostSteps; step++)
        {
            var (east, north) = Gcj02Shift.At(longitude, latitude);
            var (missEast, missNorth) = (longitude + east - Longitude, latitude + north - Latitude);
            longitude -= missEast;
            latitude -= missNorth;
            if (Math.Abs(missEast) + Math.Abs(missNorth) < Gcj02Shift.ToleranceDegrees) break;
        }

        return Gcj02Shift.Applies(longitude, latitude) ? new(longitude, latitude) : new(Longitude, Latitude);
    }
}
