using GridMap.Contracts.Cases;

namespace GridMap.Contracts.TipOffs;

/// <summary>What a finding is worth.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Yuan">Whole yuan, 0 for nothing.</param>
public sealed record RewardRule(ViolationKind Finding, int Yuan);
