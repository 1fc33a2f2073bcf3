namespace GridMap.Domain.Screening.Enterprises;

/// <summary>A word of the dictionary.</summary>
/// <param name="Word">As it stands in scopes and names; compared without regard to case and width.</param>
/// <param name="Class">What it tells.</param>
/// <param name="Strength">How clearly, above 0 to 1.</param>
public sealed record ScopeTerm(string Word, TermClass Class, double Strength);
