using GridMap.Domain.Screening.Places;

namespace GridMap.Screening.Places;

/// <summary>The places of a list.</summary>
/// <param name="Places">By row.</param>
/// <param name="Plane">Where they are given in metres of a frame that nobody knows: the plane on whose degrees their positions lie; null for WGS 84.</param>
public sealed record PlaceList(IReadOnlyList<ScreenedPlace> Places, Plane? Plane);
