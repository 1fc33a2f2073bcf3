using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Supervision;

/// <summary>Records what a spot check found.</summary>
/// <param name="Result">What.</param>
/// <param name="Note">In words.</param>
public sealed record SpotCheckRequest(SpotCheckResult Result, [property: Required, StringLength(1000)] string Note);
