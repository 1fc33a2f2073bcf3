using GridMap.Domain.Cases.Disposal;

namespace GridMap.Domain.SiteRecords;

/// <summary>A measure ordered on the spot.</summary>
/// <param name="Kind">What.</param>
/// <param name="Owner">Unit or department that sees to it; never empty.</param>
/// <param name="DueOn">Last day.</param>
public sealed record SiteMeasure(MeasureKind Kind, string Owner, DateOnly DueOn);
