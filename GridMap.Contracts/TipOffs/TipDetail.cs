namespace GridMap.Contracts.TipOffs;

/// <summary>A report of the public with all that handling it takes. Nothing of who reported.</summary>
/// <param name="Summary">As in the list.</param>
/// <param name="Text">In who reported's own words.</param>
/// <param name="SeenOn">The day it was seen, Beijing time.</param>
/// <param name="Hash">Hash of this report and all before it.</param>
/// <param name="Photos">Photos without metadata.</param>
/// <param name="Steps">What has happened, the oldest first.</param>
/// <param name="Messages">What was written, the oldest first.</param>
/// <param name="Joined">Later reports joined to this one, by order.</param>
/// <param name="Similar">Others that may be of the same thing, the nearest first.</param>
/// <param name="Near">Cases and suspects at the place, the nearest first.</param>
/// <param name="Reward">The reward; null when none was proposed.</param>
/// <param name="RewardYuan">What the rule table says for the finding; null until verified.</param>
public sealed record TipDetail(
    TipSummary Summary, string? Text, DateOnly? SeenOn, string Hash, IReadOnlyList<TipPhoto> Photos, IReadOnlyList<TipStep> Steps, IReadOnlyList<TipMessage> Messages,
    IReadOnlyList<SimilarTip> Joined, IReadOnlyList<SimilarTip> Similar, IReadOnlyList<TipNearby> Near, TipReward? Reward, int? RewardYuan);
