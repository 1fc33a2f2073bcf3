using NetTopologySuite.Geometries;

namespace GridMap.Domain.Geo;

/// <summary>What the numbers of a file mean: a geographic datum in degrees or a plane frame, always longitude or east first.</summary>
/// <remarks>Files that hold latitude or northing first are swapped where they are read, never here.</remarks>
public sealed class CoordinateSystem
{
    private readonly Func<double, double, LonLat> toLonLat;
    private readonly Func<LonLat, (double X, double Y)> fromLonLat;

    internal CoordinateSystem(
        int? epsg, string name, GroundFrame? frame, bool isDatumExact,
        Func<double, double, LonLat> toLonLat, Func<LonLat, (double X, double Y)> fromLonLat)
    {
        Epsg = epsg;
        Name = name;
        Frame = frame;
        IsDatumExact = isDatumExact;
        this.toLonLat = toLonLat;
        this.fromLonLat = fromLonLat;
    }

    internal CoordinateSystem(GroundFrame frame, bool isDatumExact = true)
        : this(frame.Epsg, frame.Name, frame, isDatumExact,
            (x, y) => frame.ToLonLat(new MetricPoint(x, y)),
            position => frame.ToMetric(position) is var point ? (point.EastMetres, point.NorthMetres) : default)
    {
    }

    /// <summary>EPSG code, or null for GCJ-02, BD-09 and frames known only by their WKT.</summary>
    public int? Epsg { get; }

    /// <summary>Name for people: the EPSG data set's, the WKT's, or <c>GCJ-02</c> and <c>BD-09</c>.</summary>
    public string Name { get; }

    /// <summary>The plane frame in metres, or null when the numbers are degrees or another unit.</summary>
    public GroundFrame? Frame { get; }

    /// <summary>True when x and y are degrees.</summary>
    public bool IsGeographic { get; internal init; }

    /// <summary>False when the datum is another than WGS 84 and CGCS2000 and its shift is unknown, so that places may lie metres to a hundred metres off.</summary>
    public bool IsDatumExact { get; }

    /// <summary>One position to WGS 84.</summary>
    /// <param name="x">Longitude or easting, in the system's own unit.</param>
    /// <param name="y">Latitude or northing, in the system's own unit.</param>
    /// <returns>WGS 84 degrees; not a number where the projection has no answer.</returns>
    public LonLat ToLonLat(double x, double y) => toLonLat(x, y);

    /// <summary>One position from WGS 84.</summary>
    /// <returns>Longitude and latitude, or easting and northing, in the system's own unit.</returns>
    public (double X, double Y) FromLonLat(LonLat position) => fromLonLat(position);

    /// <summary>A copy of a geometry of this system in WGS 84, longitude first; heights are kept, SRID is 4326.</summary>
    public T ToLonLat<T>(T geometry) where T : Geometry =>
        GeometryTransform.Apply(geometry, srid: 4326, (x, y) => toLonLat(x, y) is var p ? (p.Longitude, p.Latitude) : default);

    /// <summary>A copy in this system of a WGS 84 geometry, longitude first; heights are kept, SRID is <see cref="Epsg"/> or 0.</summary>
    public T FromLonLat<T>(T geometry) where T : Geometry =>
        GeometryTransform.Apply(geometry, srid: Epsg ?? 0, (x, y) => fromLonLat(new LonLat(x, y)));

    /// <inheritdoc/>
    public override string ToString() => Epsg is { } code ? $"EPSG:{code} {Name}" : Name;
}
