namespace GridMap.Domain.TipOffs;

/// <summary>What may become of a reward: two people agree, then it is claimed once and paid once.</summary>
public static class RewardRules
{
    /// <summary>The state after a step that <see cref="FindFault"/> allows.</summary>
    /// <param name="step">What happens.</param>
    public static RewardState After(RewardStepKind step) => step switch
    {
        RewardStepKind.Propose => RewardState.Proposed,
        RewardStepKind.Approve => RewardState.Approved,
        RewardStepKind.Refuse => RewardState.Refused,
        RewardStepKind.Claim => RewardState.Claimed,
        _ => RewardState.Paid,
    };

    /// <summary>Why a reward may not take a step; null when it may.</summary>
    /// <param name="now">Where it stands; null when there is none yet.</param>
    /// <param name="step">What is to happen.</param>
    /// <param name="by">Who does it; null for who reported.</param>
    /// <param name="proposedBy">Who proposed it; null before.</param>
    /// <param name="note">Why; required for a refusal.</param>
    public static Phrase? FindFault(RewardState? now, RewardStepKind step, Guid? by, Guid? proposedBy, string? note)
    {
        var isAllowed = step switch
        {
            RewardStepKind.Propose => now is null or RewardState.Refused,
            RewardStepKind.Approve or RewardStepKind.Refuse => now is RewardState.Proposed,
            RewardStepKind.Claim => now is RewardState.Approved,
            RewardStepKind.Pay => now is RewardState.Claimed,
            _ => false,
        };
        return !isAllowed ? now is { } state ? Phrase.Of("tip.rewardWrongState", ("rewardStep", step), ("reward", state)) : Phrase.Of("tip.rewardNone")
            : step is RewardStepKind.Approve && by == proposedBy ? Phrase.Of("tip.rewardSamePerson")
            : step is RewardStepKind.Refuse && string.IsNullOrWhiteSpace(note) ? Phrase.Of("tip.noteMissing")
            : null;
    }
}
