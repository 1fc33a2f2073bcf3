using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Cases;

/// <summary>A photo, a paper or a sample's record.</summary>
/// <param name="Id">Its own, made by the client.</param>
/// <param name="Stage">What it shows.</param>
/// <param name="Sha256">Content of its file, stored before: 64 lowercase hexadecimal digits.</param>
/// <param name="TakenAt">When it was taken; null when it does not say.</param>
/// <param name="Longitude">Where it was taken, WGS 84 degrees; null when it does not say.</param>
/// <param name="Latitude">WGS 84 degrees; there when <paramref name="Longitude"/> is.</param>
public sealed record CaseEvidence(
    Guid Id, EvidenceStage Stage, [property: Required, RegularExpression("^[0-9a-f]{64}$")] string Sha256, DateTimeOffset? TakenAt,
    [property: Range(-180.0, 180.0)] double? Longitude, [property: Range(-90.0, 90.0)] double? Latitude);
