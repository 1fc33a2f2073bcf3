namespace GridMap.Contracts.TipOffs;

/// <summary>The rule table of rewards in force in an area.</summary>
/// <param name="AreaCode">The area it was made for: the asked one or one above it; empty for the usual table.</param>
/// <param name="Number">Its version, from 1; 0 for the usual table.</param>
/// <param name="Rules">One for each kind of finding.</param>
/// <param name="MayEdit">Whether the reader may change the asked area's.</param>
/// <param name="History">All versions of that area's, the newest first.</param>
public sealed record RewardRuleBook(string AreaCode, int Number, IReadOnlyList<RewardRule> Rules, bool MayEdit, IReadOnlyList<RewardRuleVersion> History);
