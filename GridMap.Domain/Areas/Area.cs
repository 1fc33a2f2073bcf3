using NetTopologySuite.Geometries;

namespace GridMap.Domain.Areas;

/// <summary>A city, county, township or village.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Shape">Polygon or MultiPolygon in WGS 84, longitude first; null for a functional zone or any area whose bounds are not known.</param>
public sealed record Area(AreaCode Code, string Name, Geometry? Shape)
{
    /// <summary>Level, from the code.</summary>
    public AreaLevel Level => Code.Level;

    /// <summary>The area above; null for the city.</summary>
    public AreaCode? Parent => Code.Parent;

    /// <summary>True when its bounds are known.</summary>
    public bool HasPolygon => Shape is { IsEmpty: false };
}
