namespace GridMap.Contracts.Screening;

/// <summary>The visits of a day.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="RandomShare">Share drawn by chance; null for those who go.</param>
/// <param name="Seed">What chance was drawn with, so that the draw can be told again; null for those who go.</param>
/// <param name="RunId">The run that ranked the places.</param>
/// <param name="Stops">By inspector and route order; an inspector gets his own.</param>
public sealed record VisitListDetail(VisitListSummary Summary, double? RandomShare, string? Seed, Guid RunId, IReadOnlyList<VisitStop> Stops);
