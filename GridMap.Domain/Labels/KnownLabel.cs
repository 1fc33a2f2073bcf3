using GridMap.Domain.Geo;

namespace GridMap.Domain.Labels;

/// <summary>A place that has a verdict.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Position">WGS 84.</param>
public readonly record struct KnownLabel(LabelKind Kind, LonLat Position);
