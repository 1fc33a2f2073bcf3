namespace GridMap.Domain.Hazards;

/// <summary>A common substance, what it can do, and how far away to stay.</summary>
/// <param name="UnNumber">UN number.</param>
/// <param name="Cas">CAS registry number; null for a mixture that has none of its own.</param>
/// <param name="Names">Chinese names and the English one.</param>
/// <param name="Guide">Guide of the Emergency Response Guidebook.</param>
/// <param name="IsolationMetres">Immediate precautionary isolation of that guide in all directions, metres, for liquids and gases.</param>
/// <param name="Hazards">What it can do.</param>
public sealed record Substance(string UnNumber, string? Cas, IReadOnlyList<string> Names, int Guide, double IsolationMetres, IReadOnlyList<HazardKind> Hazards);
