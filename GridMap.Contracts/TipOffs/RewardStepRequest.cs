using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>Takes a step of a reward.</summary>
/// <param name="Step">Which; <c>Claim</c> is who reported's own.</param>
/// <param name="ExpectedVersion">The reward's version that was seen; 0 when there is none yet.</param>
/// <param name="Note">Why, of a refusal.</param>
/// <param name="PayoutCode">What was shown at the window, with <c>Pay</c>.</param>
public sealed record RewardStepRequest(
    RewardStepKind Step, int ExpectedVersion, [property: StringLength(500)] string? Note = null, [property: StringLength(40)] string? PayoutCode = null);
