namespace GridMap.Screening.Tables;

/// <summary>The frame in which a source gives longitude and latitude.</summary>
public enum PositionFrame
{
    /// <summary>WGS 84, taken as equal to CGCS2000.</summary>
    Wgs84,

    /// <summary>GCJ-02 (Amap, Tencent).</summary>
    Gcj02,

    /// <summary>BD-09 (Baidu).</summary>
    Bd09,
}
