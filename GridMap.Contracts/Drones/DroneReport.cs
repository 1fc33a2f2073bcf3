using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Drones;

/// <summary>Where a drone is, as its ground station says.</summary>
/// <param name="DroneId">Its name among all drones: letters, digits, and <c>. _ : -</c>.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="HeightMetres">Above its take-off point.</param>
/// <param name="AltitudeMetres">Above mean sea level.</param>
/// <param name="YawDegrees">Where its nose points, clockwise from true north.</param>
/// <param name="SpeedMetresPerSecond">Over the ground.</param>
/// <param name="BatteryFraction">What is left, 0 to 1.</param>
/// <param name="SortieId">The sortie it flies; for people.</param>
/// <param name="At">When it was there; null is now.</param>
public sealed record DroneReport(
    [property: Required, RegularExpression("^[\\w.:-]{1,64}$")] string DroneId,
    [property: Range(-180.0, 180.0)] double Longitude,
    [property: Range(-90.0, 90.0)] double Latitude,
    [property: Range(-1000.0, 20_000.0)] double? HeightMetres = null,
    [property: Range(-1000.0, 20_000.0)] double? AltitudeMetres = null,
    [property: Range(-360.0, 360.0)] double? YawDegrees = null,
    [property: Range(0.0, 200.0)] double? SpeedMetresPerSecond = null,
    [property: Range(0.0, 1.0)] double? BatteryFraction = null,
    [property: StringLength(64)] string? SortieId = null,
    DateTimeOffset? At = null);
