using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Cases;

/// <summary>Writes a decision of administrative punishment down, or what became of it.</summary>
/// <param name="DocumentNumber">Number of the paper.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Kind">What it imposes.</param>
/// <param name="AmountYuan">Yuan, above zero, for a fine or a confiscation; null for the others.</param>
/// <param name="DecidedOn">Day of the decision, no later than today.</param>
/// <param name="PaidOn">Day on which it was paid in full; null until then.</param>
/// <param name="PartyId">Whom it is against, of the case's parties; null where none of them.</param>
/// <param name="Note">Anything else.</param>
/// <param name="IsWithdrawn">True once it was revoked.</param>
/// <param name="ExpectedVersion">The version that was seen; null for a new one.</param>
public sealed record SaveCasePenaltyRequest(
    [property: Required, StringLength(60)] string DocumentNumber, [property: Required, StringLength(100)] string Authority, PenaltyKind Kind,
    [property: Range(0.0, 1_000_000_000.0)] decimal? AmountYuan, DateOnly DecidedOn, DateOnly? PaidOn, Guid? PartyId, [property: StringLength(500)] string? Note,
    bool IsWithdrawn, int? ExpectedVersion);
