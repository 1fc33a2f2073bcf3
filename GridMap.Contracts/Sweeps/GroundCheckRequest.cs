using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Sweeps;

/// <summary>Says that somebody went through a cell on foot.</summary>
/// <param name="CheckedAt">When; null is now.</param>
/// <param name="Finding">What was found, in words.</param>
public sealed record GroundCheckRequest(DateTimeOffset? CheckedAt, [property: Required, StringLength(1000, MinimumLength = 1)] string Finding);
