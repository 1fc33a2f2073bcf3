namespace GridMap.Contracts.TipOffs;

/// <summary>A version of the rule table.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">Since when.</param>
/// <param name="By">Display name of who made it.</param>
/// <param name="Rules">One for each kind of finding.</param>
public sealed record RewardRuleVersion(int Number, DateTimeOffset At, string By, IReadOnlyList<RewardRule> Rules);
