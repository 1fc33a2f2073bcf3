namespace GridMap.Domain.Sweeps.Proof;

/// <summary>Someone went there on foot.</summary>
/// <param name="CheckedAt">When.</param>
/// <param name="By">Account or badge of who went; never empty.</param>
/// <param name="Finding">What was found, in words; never empty.</param>
public sealed record GroundCheck(DateTimeOffset CheckedAt, string By, string Finding);
