using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>Who reported asks for the reward.</summary>
/// <param name="Code">Receipt code.</param>
/// <param name="ClaimSecret">The secret beside it.</param>
public sealed record TipClaimRequest([property: Required, StringLength(40)] string Code, [property: Required, StringLength(40)] string ClaimSecret);
