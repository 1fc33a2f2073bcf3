namespace GridMap.Contracts.TipOffs;

/// <summary>A message between who reported and the office.</summary>
/// <param name="At">When.</param>
/// <param name="IsFromReporter">False for the office's.</param>
/// <param name="By">Display name of who wrote for the office; null for who reported, and where who reported reads it.</param>
/// <param name="Text">What it says.</param>
public sealed record TipMessage(DateTimeOffset At, bool IsFromReporter, string? By, string Text);
