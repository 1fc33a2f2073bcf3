using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps;

namespace GridMap.Domain.Alerts;

/// <summary>A cell in use as a rule sees it.</summary>
/// <param name="Code">14 or 15 digits.</param>
/// <param name="VillageCode">The area it lies in.</param>
/// <param name="Centre">WGS 84.</param>
/// <param name="Sweep">What flights have seen of it.</param>
public sealed record WatchedCell(string Code, string VillageCode, LonLat Centre, CellSweep Sweep);
