using GridMap.Domain.Geo;

namespace GridMap.Domain.Presence;

/// <summary>Where somebody was.</summary>
/// <param name="Place">WGS 84 degrees.</param>
/// <param name="AccuracyMetres">Radius within which the place is true with 95 % confidence, as the device says.</param>
/// <param name="At">When the server heard of it.</param>
public sealed record Fix(LonLat Place, double AccuracyMetres, DateTimeOffset At);
