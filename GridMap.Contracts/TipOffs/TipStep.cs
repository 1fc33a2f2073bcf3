namespace GridMap.Contracts.TipOffs;

/// <summary>Something that has happened to a report.</summary>
/// <param name="Kind">What.</param>
/// <param name="At">When.</param>
/// <param name="By">Display name; null for who reported.</param>
/// <param name="Note">What was found, or why.</param>
/// <param name="About">Display name of whom it was given to, or number of what it was joined or bound to.</param>
public sealed record TipStep(TipStepKind Kind, DateTimeOffset At, string? By, string? Note, string? About);
