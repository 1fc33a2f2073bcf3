using GridMap.Domain.Geo;

namespace GridMap.Detection.Photos;

/// <summary>One photo in a <see cref="MrkLog"/>.</summary>
/// <param name="At">Moment of the exposure.</param>
/// <param name="Position">WGS 84.</param>
/// <param name="EllipsoidMetres">Height above the ellipsoid; null when the log lacks it.</param>
/// <param name="RtkFlag">50 is fixed, 16 single, 0 none.</param>
/// <param name="DeviationMetres">The worst of three ways; null when the log lacks one.</param>
internal sealed record MrkEntry(DateTimeOffset At, LonLat Position, double? EllipsoidMetres, int RtkFlag, double? DeviationMetres);
