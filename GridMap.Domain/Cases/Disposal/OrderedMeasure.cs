namespace GridMap.Domain.Cases.Disposal;

/// <summary>A measure and what became of it.</summary>
/// <param name="Measure">As ordered.</param>
/// <param name="DoneAt">When it was carried out; null while it is open.</param>
public sealed record OrderedMeasure(Measure Measure, DateTimeOffset? DoneAt);
