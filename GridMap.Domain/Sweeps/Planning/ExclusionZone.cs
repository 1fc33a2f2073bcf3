using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Ground over which the drone must not fly.</summary>
/// <param name="Name">As messages call it.</param>
/// <param name="Shape">Polygon or MultiPolygon, WGS 84.</param>
/// <param name="BufferMetres">Distance that is kept from it.</param>
/// <param name="FloorMetres">Lower end of the closed heights, metres above the ground; null is the ground.</param>
/// <param name="CeilingMetres">Upper end; null is unlimited.</param>
public sealed record ExclusionZone(string Name, Geometry Shape, double BufferMetres = 10, double? FloorMetres = null, double? CeilingMetres = null)
{
    /// <summary>Whether any height of a range above the ground is closed.</summary>
    public bool Closes(double lowestMetres, double highestMetres) =>
        highestMetres > (FloorMetres ?? double.NegativeInfinity) && lowestMetres < (CeilingMetres ?? double.PositiveInfinity);
}
