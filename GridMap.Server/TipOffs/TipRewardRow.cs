using GridMap.Contracts.TipOffs;

namespace GridMap.Server.TipOffs;

/// <summary>The reward of a report; a report has one at most.</summary>
internal sealed class TipRewardRow
{
    public Guid TipId { get; set; }

    public RewardState State { get; set; }

    public int Yuan { get; set; }

    public int TableNumber { get; set; }

    public Guid ProposedById { get; set; }

    public required string ProposedBy { get; set; }

    public DateTimeOffset ProposedAt { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Note { get; set; }

    public DateTimeOffset? ClaimedAt { get; set; }

    /// <summary>Keyed hash of the payout code; set when it is claimed.</summary>
    public string? PayoutHash { get; set; }

    public string? PaidBy { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    public int Version { get; set; }
}
