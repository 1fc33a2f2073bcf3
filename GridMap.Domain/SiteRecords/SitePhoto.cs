using GridMap.Domain.Geo;

namespace GridMap.Domain.SiteRecords;

/// <summary>A photo taken on site.</summary>
/// <param name="Sha256">Content of its file, 64 lowercase hexadecimal digits.</param>
/// <param name="TakenAt">When the device took it; null when it does not say.</param>
/// <param name="Position">Where the device was, WGS 84; null when it did not know.</param>
/// <param name="AccuracyMetres">Radius around the position, metres; null when the device did not say.</param>
/// <param name="Caption">What it shows; null where nothing was written.</param>
public sealed record SitePhoto(string Sha256, DateTimeOffset? TakenAt, LonLat? Position, double? AccuracyMetres, string? Caption);
