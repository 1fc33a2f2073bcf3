namespace GridMap.Contracts.Suspects;

/// <summary>One reason for or against a suspicion.</summary>
/// <param name="SpeaksAgainst">True when it speaks against.</param>
/// <param name="Weight">Strength, 0 to 1, for ordering.</param>
/// <param name="Message">The reason in words.</param>
public sealed record SuspectReason(bool SpeaksAgainst, double Weight, Message Message);
