namespace GridMap.Contracts.Cases;

/// <summary>A decision of administrative punishment (行政处罚决定). For the office, departments and the case's handler, as the parties are; each reading is recorded.</summary>
/// <param name="Id">The decision.</param>
/// <param name="DocumentNumber">Number of the paper, as 〔2021〕3号.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Kind">What it imposes.</param>
/// <param name="AmountYuan">Yuan, for what has an amount; null otherwise.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="PaidOn">Day on which it was paid in full; null until then.</param>
/// <param name="PartyId">Whom it is against, of the case's parties; null where none of them.</param>
/// <param name="Note">Anything else.</param>
/// <param name="IsWithdrawn">It was revoked; it stays readable, and is left out of lists that leave the system.</param>
/// <param name="ChangedAt">When it was last written down.</param>
/// <param name="ChangedBy">By whom, display name.</param>
/// <param name="Version">How often it was written down, from 1; earlier ones are kept.</param>
public sealed record CasePenalty(
    Guid Id, string DocumentNumber, string Authority, PenaltyKind Kind, decimal? AmountYuan, DateOnly DecidedOn, DateOnly? PaidOn, Guid? PartyId, string? Note,
    bool IsWithdrawn, DateTimeOffset ChangedAt, string ChangedBy, int Version);
