using GridMap.Domain.Geo;
using GridMap.Domain.Targets;

namespace GridMap.Domain.Alerts;

/// <summary>A target as a rule sees it.</summary>
/// <param name="Id">The target.</param>
/// <param name="SuspectId">Its suspect.</param>
/// <param name="SuspectNumber">The suspect's number for people.</param>
/// <param name="AreaCode">Area or cell code.</param>
/// <param name="Position">WGS 84.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ChangedAt">When somebody last moved it.</param>
/// <param name="Version">Grows with every move.</param>
public sealed record WatchedTarget(
    Guid Id, Guid SuspectId, string SuspectNumber, string AreaCode, LonLat Position, TargetStatus Status, DateTimeOffset ChangedAt, int Version);
