namespace GridMap.Domain.Geo;

/// <summary>A plane frame in metres, east and north, with its exact way to and from longitude and latitude.</summary>
/// <remarks>CGCS2000 and WGS 84 are taken as equal (they differ by less than a millimetre in the city).</remarks>
public abstract class GroundFrame
{
    /// <summary>EPSG code of the frame, or null where it has none (a zone outside China, an unnamed WKT).</summary>
    public int? Epsg { get; init; }

    /// <summary>Name as the EPSG data set or the WKT gives it.</summary>
    public required string Name { get; init; }

    /// <summary>From longitude and latitude to the plane.</summary>
    /// <param name="position">WGS 84 degrees.</param>
    /// <returns>Metres of this frame, the false easting (and zone prefix, where the frame has one) included.</returns>
    public abstract MetricPoint ToMetric(LonLat position);

    /// <summary>From the plane to longitude and latitude.</summary>
    /// <param name="point">Metres of this frame.</param>
    /// <returns>WGS 84 degrees.</returns>
    public abstract LonLat ToLonLat(MetricPoint point);

    /// <summary>Fills <paramref name="points"/> from <paramref name="positions"/>, index by index.</summary>
    /// <exception cref="ArgumentException"><paramref name="points"/> is the shorter.</exception>
    public void ToMetric(ReadOnlySpan<LonLat> positions, Span<MetricPoint> points)
    {
        RequireRoom(given: positions.Length, room: points.Length);
        for (var i = 0; i < positions.Length; i++) points[i] = ToMetric(positions[i]);
    }

    /// <summary>Fills <paramref name="positions"/> from <paramref name="points"/>, index by index.</summary>
    /// <exception cref="ArgumentException"><paramref name="positions"/> is the shorter.</exception>
    public void ToLonLat(ReadOnlySpan<MetricPoint> points, Span<LonLat> positions)
    {
        RequireRoom(given: points.Length, room: positions.Length);
        for (var i = 0; i < points.Length; i++) positions[i] = ToLonLat(points[i]);
    }

    /// <inheritdoc/>
    public override string ToString() => Epsg is { } code ? $"EPSG:{code} {Name}" : Name;

    private static void RequireRoom(int given, int room)
    {
        if (room < given) throw new ArgumentException($"There is room for {room} results, but {given} positions were given.");
    }
}
