using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Sweeps;

/// <summary>Gives a plan up; what was flown stays flown.</summary>
/// <param name="Reason">Why.</param>
/// <param name="ExpectedVersion">The version that was seen.</param>
public sealed record CancelSweepPlanRequest([property: Required, StringLength(500, MinimumLength = 1)] string Reason, int ExpectedVersion);
