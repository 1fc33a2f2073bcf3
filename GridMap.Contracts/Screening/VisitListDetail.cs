namespace GridMap.Contracts.Screening;

/// <summary>The visits of a day.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="RandomShare">Share drawn by chance; null for those who go.</param>
/// <param name="Seed">What chance was drawn with, so that the draw can be told again; null for those who go.</param>
/// <param name="RunId">The run that ranked the places.</param>
/// <param name="NotReached">Drawn by chance, and nobody's day reaches so far; 0 for those who go.</param>
/// <param name="Stops">By route and order; who goes gets his own.</param>
public sealed record VisitListDetail(VisitListSummary Summary, double? RandomShare, string? Seed, Guid RunId, int NotReached, IReadOnlyList<VisitStop> Stops);
