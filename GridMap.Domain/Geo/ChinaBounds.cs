namespace GridMap.Domain.Geo;

/// <summary>The rectangle around China and what it says about doubtful numbers.</summary>
/// <remarks>Source: the rectangle of the GCJ-02 rule; CGCS2000's area of use (EPSG) lies within it but for the reefs in the far south.</remarks>
public static class ChinaBounds
{
    /// <summary>True within 73.66°E–135.05°E and 3.86°N–53.55°N. Neighbouring countries' edges lie inside too.</summary>
    public static bool Contains(LonLat position) => Gcj02Shift.Applies(position.Longitude, position.Latitude);

    /// <summary>Tells degrees from metres and right order from wrong.</summary>
    /// <param name="x">The number given as longitude or easting.</param>
    /// <param name="y">The number given as latitude or northing.</param>
    public static PositionDiagnosis Diagnose(double x, double y)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y) || (x == 0 && y == 0)) return PositionDiagnosis.NoPosition;
        if (Contains(new LonLat(x, y))) return PositionDiagnosis.InChina;
        if (Contains(new LonLat(Longitude: y, Latitude: x))) return PositionDiagnosis.SwappedAxes;
        if (Math.Abs(x) <= 180 && Math.Abs(y) <= 90) return PositionDiagnosis.OutsideChina;
        if (GaussKruegerZone.FindByEasting(x) is not null && IsNorthing(y)) return PositionDiagnosis.PrefixedMetres;
        if (IsNorthing(x) && !IsPlainEasting(x) && (GaussKruegerZone.FindByEasting(y) is not null || IsPlainEasting(y))) return PositionDiagnosis.SwappedMetres;
        return Math.Abs(x) <= 180 && Math.Abs(y) <= 180 ? PositionDiagnosis.OutsideChina : PositionDiagnosis.Metres;
    }

    // 3.8°N to 53.6°N along a meridian.
    private static bool IsNorthing(double metres) => metres is > 420_000 and < 5_950_000;

    private static bool IsPlainEasting(double metres) => metres is > 100_000 and < 900_000;
}
