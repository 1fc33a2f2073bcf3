using GridMap.Domain.Standing;
using GridMap.Server.Areas;
using GridMap.Server.Grids;

namespace GridMap.Server.Standing;

/// <summary>Everything counted once, village by village, for whoever asks of any area while nothing changes.</summary>
/// <param name="Version">Of the suspects.</param>
/// <param name="Grid">The cells that were counted.</param>
/// <param name="Areas">The areas by name.</param>
/// <param name="Minute">When: in whole minutes, since silence and age are not measured more finely.</param>
/// <param name="Villages">By code: a village's, or a wider area's where nothing narrower is known.</param>
internal sealed record StandingBase(
    long Version, CellSnapshot Grid, AreaSnapshot Areas, DateTimeOffset Minute, IReadOnlyList<KeyValuePair<string, AreaFigures>> Villages)
{
    public bool IsOf(long version, CellSnapshot grid, AreaSnapshot areas, DateTimeOffset minute) =>
        Version == version && ReferenceEquals(Grid, grid) && ReferenceEquals(Areas, areas) && Minute == minute;
}
