using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Sweeps;

/// <summary>A step that needs nothing but a reason: putting a cell first or back, taking a mark back.</summary>
/// <param name="Reason">Why.</param>
public sealed record SweepReasonRequest([property: Required, StringLength(500, MinimumLength = 1)] string Reason);
