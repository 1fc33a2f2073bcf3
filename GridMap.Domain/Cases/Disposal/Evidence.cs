using GridMap.Domain.Geo;

namespace GridMap.Domain.Cases.Disposal;

/// <summary>A photo, a paper or a sample's record.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Stage">What it shows.</param>
/// <param name="Sha256">Content of its file, 64 lowercase hexadecimal digits.</param>
/// <param name="TakenAt">When it was taken; null when it does not say.</param>
/// <param name="Position">Where it was taken, WGS 84; null when it does not say.</param>
public sealed record Evidence(Guid Id, EvidenceStage Stage, string Sha256, DateTimeOffset? TakenAt, LonLat? Position);
