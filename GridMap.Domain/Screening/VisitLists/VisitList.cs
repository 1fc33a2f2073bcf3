namespace GridMap.Domain.Screening.VisitLists;

/// <summary>The visits of a day.</summary>
/// <param name="Routes">One for those who go together.</param>
/// <param name="NotReached">Drawn by chance, and yet nobody's day reaches so far; they stay drawn for the next day.</param>
public sealed record VisitList(IReadOnlyList<VisitRoute> Routes, IReadOnlyList<string> NotReached);
