namespace GridMap.Contracts.TipOffs;

/// <summary>A reward as the office sees it. To whom it went, nobody knows.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Yuan">Whole yuan.</param>
/// <param name="TableNumber">Which version of the rule table said so; 0 for the usual one.</param>
/// <param name="ProposedBy">Display name.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="DecidedBy">Display name of who approved or refused.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Note">Why it was refused.</param>
/// <param name="ClaimedAt">When who reported asked for it.</param>
/// <param name="PaidBy">Display name.</param>
/// <param name="PaidAt">When.</param>
/// <param name="IsMine">Whether the reader proposed it: somebody else approves.</param>
/// <param name="Version">For <c>expectedVersion</c>.</param>
public sealed record TipReward(
    RewardState State, int Yuan, int TableNumber, string ProposedBy, DateTimeOffset ProposedAt, string? DecidedBy, DateTimeOffset? DecidedAt, string? Note,
    DateTimeOffset? ClaimedAt, string? PaidBy, DateTimeOffset? PaidAt, bool IsMine, int Version);
