namespace GridMap.Domain.Geo;

/// <summary>The figure of the Earth that a coordinate reference system is built on.</summary>
/// <param name="SemiMajorMetres">Equatorial radius, metres.</param>
/// <param name="InverseFlattening">1/f, without unit.</param>
/// <remarks>Values: EPSG data set, ellipsoids 7030, 1024 and 7019.</remarks>
public readonly record struct ReferenceEllipsoid(double SemiMajorMetres, double InverseFlattening)
{
    /// <summary>WGS 84 (EPSG ellipsoid 7030).</summary>
    public static readonly ReferenceEllipsoid Wgs84 = new(6378137, 298.257223563);

    /// <summary>CGCS2000 (EPSG ellipsoid 1024).</summary>
    public static readonly ReferenceEllipsoid Cgcs2000 = new(6378137, 298.257222101);

    /// <summary>GRS 80 (EPSG ellipsoid 7019), equal in figure to CGCS2000.</summary>
    public static readonly ReferenceEllipsoid Grs80 = new(6378137, 298.257222101);

    /// <summary>f, without unit.</summary>
    public double Flattening => 1 / InverseFlattening;

    /// <summary>First eccentricity, without unit.</summary>
    public double Eccentricity => Math.Sqrt(Flattening * (2 - Flattening));
}
