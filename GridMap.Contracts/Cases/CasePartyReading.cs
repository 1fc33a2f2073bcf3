namespace GridMap.Contracts.Cases;

/// <summary>Somebody looked at a case's parties.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, display name.</param>
public sealed record CasePartyReading(DateTimeOffset At, string By);
