namespace GridMap.Contracts.Suspects;

/// <summary>One thing that happened to a suspect.</summary>
/// <param name="At">When.</param>
/// <param name="By">Display name; null for the system.</param>
/// <param name="Message">What.</param>
/// <param name="Note">The person's own words; null when none.</param>
public sealed record SuspectEvent(DateTimeOffset At, string? By, Message Message, string? Note);
