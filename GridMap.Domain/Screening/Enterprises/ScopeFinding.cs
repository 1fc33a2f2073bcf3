namespace GridMap.Domain.Screening.Enterprises;

/// <summary>What a firm's scope and name tell of one kind.</summary>
/// <param name="Class">Of which kind.</param>
/// <param name="Strength">How clearly, above 0 to 1.</param>
/// <param name="Words">The words found, strongest first, at most three.</param>
/// <param name="IsMaking">True when something is made, not only sold or planned.</param>
public sealed record ScopeFinding(TermClass Class, double Strength, IReadOnlyList<string> Words, bool IsMaking);
