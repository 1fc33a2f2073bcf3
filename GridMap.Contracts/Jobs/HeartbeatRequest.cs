using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Jobs;

/// <summary>The worker is alive and this far.</summary>
/// <param name="LeaseId">The lease.</param>
/// <param name="Progress">0 to 1, of the whole job.</param>
/// <param name="Stage"><c>reading</c>, <c>detecting</c>, <c>tiling</c> or <c>storing</c>.</param>
/// <param name="SecondsLeft">Estimate; null when unknown.</param>
public sealed record HeartbeatRequest(
    Guid LeaseId, [property: Range(0.0, 1.0)] double Progress, [property: Required, RegularExpression("^[a-z-]{1,40}$")] string Stage,
    [property: Range(0.0, 1e8)] double? SecondsLeft);
