using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.TipOffs;

/// <summary>Makes a new version of an area's rule table. Rewards proposed before keep what they were proposed with.</summary>
/// <param name="AreaCode">City or county.</param>
/// <param name="ExpectedNumber">The version of that area's that was seen; 0 when it has none.</param>
/// <param name="Rules">What is not in it earns nothing.</param>
public sealed record SaveRewardRulesRequest(
    [property: Required, StringLength(15)] string AreaCode, int ExpectedNumber, [property: Required, MaxLength(20)] IReadOnlyList<RewardRule> Rules);
