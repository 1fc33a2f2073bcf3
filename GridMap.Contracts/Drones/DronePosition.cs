namespace GridMap.Contracts.Drones;

/// <summary>Where a drone was last heard.</summary>
/// <param name="DroneId">The drone.</param>
/// <param name="AreaCode">The cell or area it is over; empty over none that is known.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="HeightMetres">Above its take-off point; null when it does not say.</param>
/// <param name="AltitudeMetres">Above mean sea level; null when it does not say.</param>
/// <param name="YawDegrees">Clockwise from true north, 0 to below 360; null when it does not say.</param>
/// <param name="SpeedMetresPerSecond">Over the ground; null when it does not say.</param>
/// <param name="BatteryFraction">0 to 1; null when it does not say.</param>
/// <param name="SortieId">The sortie it flies; null when it does not say.</param>
/// <param name="At">When it was there.</param>
/// <param name="IsSilent">Nothing was heard of it for <c>silentSeconds</c>.</param>
public sealed record DronePosition(
    string DroneId, string AreaCode, double Longitude, double Latitude, double? HeightMetres, double? AltitudeMetres, double? YawDegrees,
    double? SpeedMetresPerSecond, double? BatteryFraction, string? SortieId, DateTimeOffset At, bool IsSilent);
