namespace GridMap.Contracts.Cases;

/// <summary>What was known of a place at a time.</summary>
/// <param name="At">When it was written down.</param>
/// <param name="By">Who did, display name.</param>
/// <param name="Facts">As written.</param>
public sealed record CaseFactsVersion(DateTimeOffset At, string By, CaseFacts Facts);
