namespace GridMap.Contracts.Premises;

/// <summary>A photo of a registered place.</summary>
/// <param name="Sha256">Hash of its content, 64 lowercase hexadecimal digits.</param>
/// <param name="AddedAt">When it was handed in.</param>
/// <param name="AddedBy">Display name.</param>
public sealed record PremisesPhoto(string Sha256, DateTimeOffset AddedAt, string AddedBy);
