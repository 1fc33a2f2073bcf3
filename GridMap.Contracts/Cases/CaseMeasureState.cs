namespace GridMap.Contracts.Cases;

/// <summary>A measure of this round and what became of it.</summary>
/// <param name="Measure">As ordered.</param>
/// <param name="DoneAt">When it was carried out; null while it is open.</param>
public sealed record CaseMeasureState(CaseMeasure Measure, DateTimeOffset? DoneAt);
