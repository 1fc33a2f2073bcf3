using GridMap.Domain.Geo;

namespace GridMap.Domain.Drones;

/// <summary>Where a drone says it is.</summary>
/// <param name="DroneId">Its name among all drones.</param>
/// <param name="Place">WGS 84.</param>
/// <param name="HeightMetres">Above its take-off point; null when it does not say.</param>
/// <param name="AltitudeMetres">Above mean sea level; null when it does not say.</param>
/// <param name="YawDegrees">Where its nose points, clockwise from true north, 0 to below 360; null when it does not say.</param>
/// <param name="SpeedMetresPerSecond">Over the ground; null when it does not say.</param>
/// <param name="BatteryFraction">What is left in the battery, 0 to 1; null when it does not say.</param>
public sealed record DroneFix(
    string DroneId, LonLat Place, double? HeightMetres = null, double? AltitudeMetres = null, double? YawDegrees = null, double? SpeedMetresPerSecond = null, double? BatteryFraction = null);
