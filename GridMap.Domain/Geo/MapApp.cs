namespace GridMap.Domain.Geo;

/// <summary>A navigation app that a link can open.</summary>
public enum MapApp
{
    /// <summary>高德地图, GCJ-02.</summary>
    Amap,

    /// <summary>百度地图, BD-09.</summary>
    Baidu,

    /// <summary>腾讯地图, GCJ-02.</summary>
    Tencent,
}
