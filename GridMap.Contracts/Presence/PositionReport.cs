using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Presence;

/// <summary>Where the caller is.</summary>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="AccuracyMetres">As the device says.</param>
public sealed record PositionReport(
    [property: Range(-180.0, 180.0)] double Longitude, [property: Range(-90.0, 90.0)] double Latitude, [property: Range(0.0, 100_000.0)] double AccuracyMetres);
