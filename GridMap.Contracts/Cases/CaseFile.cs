namespace GridMap.Contracts.Cases;

/// <summary>A file of a case, stored by its content.</summary>
/// <param name="Sha256">64 lowercase hexadecimal digits.</param>
/// <param name="MediaType">As its first bytes say: image/jpeg, image/png, image/webp or application/pdf.</param>
/// <param name="LengthBytes">Length.</param>
/// <param name="TakenAt">When a photo says that it was taken; null when it does not.</param>
/// <param name="Longitude">Where a photo says that it was taken, WGS 84 degrees; null when it does not.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
public sealed record CaseFile(string Sha256, string MediaType, long LengthBytes, DateTimeOffset? TakenAt, double? Longitude, double? Latitude);
