using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Ground that could not be flown.</summary>
/// <param name="Shape">Polygon or MultiPolygon, WGS 84.</param>
/// <param name="Reason">Why, in the words of whoever says so; never empty.</param>
/// <param name="Check">The check on the ground that stands in for the flight; null when there was none yet.</param>
public sealed record UnflyableGround(Geometry Shape, string Reason, GroundCheck? Check);
