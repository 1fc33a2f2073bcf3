namespace GridMap.Domain.Cases.Disposal;

/// <summary>Something that must be done about a violation.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Kind">What.</param>
/// <param name="Owner">Unit or department that sees to it; never empty.</param>
/// <param name="DueOn">Last day.</param>
public sealed record Measure(Guid Id, MeasureKind Kind, string Owner, DateOnly DueOn);
