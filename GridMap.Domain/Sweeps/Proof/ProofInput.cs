namespace GridMap.Domain.Sweeps.Proof;

/// <summary>A file that was looked at for a proof.</summary>
/// <param name="Name">File name without its folder.</param>
/// <param name="Sha256">Its content, 64 lowercase hexadecimal digits.</param>
/// <param name="TakenAt">When it was taken; null when it does not say.</param>
/// <param name="Refused">Why it does not count; null when it counts.</param>
public sealed record ProofInput(string Name, string Sha256, DateTimeOffset? TakenAt, Phrase? Refused);
