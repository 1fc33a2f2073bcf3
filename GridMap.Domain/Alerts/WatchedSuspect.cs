using GridMap.Domain.Geo;
using GridMap.Domain.Suspects;

namespace GridMap.Domain.Alerts;

/// <summary>A suspect as a rule sees it.</summary>
/// <param name="Id">The suspect.</param>
/// <param name="Number">Its number for people.</param>
/// <param name="AreaCode">Area or cell code.</param>
/// <param name="Position">WGS 84.</param>
/// <param name="Status">What people have said.</param>
/// <param name="Score">0 to 1.</param>
public sealed record WatchedSuspect(Guid Id, string Number, string AreaCode, LonLat Position, SuspectStatus Status, double Score);
