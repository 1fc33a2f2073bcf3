namespace GridMap.Domain.Screening.Scores;

/// <summary>The one check that would settle a suspicion.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Why">In words, with the figures that matter.</param>
public sealed record SettlingCheck(SettlingCheckKind Kind, Phrase Why);
