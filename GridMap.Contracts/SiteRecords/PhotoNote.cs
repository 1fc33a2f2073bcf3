using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.SiteRecords;

/// <summary>A photo taken on site.</summary>
/// <param name="Sha256">Content of its file, 64 lowercase hexadecimal digits; the file is sent by itself.</param>
/// <param name="TakenAt">When the device took it; null when it does not say.</param>
/// <param name="Longitude">Where the device was, WGS 84 degrees; null when it did not know.</param>
/// <param name="Latitude">WGS 84 degrees; there when <paramref name="Longitude"/> is.</param>
/// <param name="AccuracyMetres">Radius around the position; null when the device did not say.</param>
/// <param name="Caption">What it shows; null where nothing was written.</param>
public sealed record PhotoNote(
    [property: Required, StringLength(64)] string Sha256, DateTimeOffset? TakenAt, double? Longitude, double? Latitude, double? AccuracyMetres,
    [property: StringLength(2000)] string? Caption);
