using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A point of a flown path.</summary>
/// <param name="Position">Metres of the plan's frame.</param>
/// <param name="HeightMetres">Above the take-off point.</param>
public readonly record struct PathPoint(MetricPoint Position, double HeightMetres);
