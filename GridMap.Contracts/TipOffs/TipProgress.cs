namespace GridMap.Contracts.TipOffs;

/// <summary>A report as who reported sees it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="HeadState">Where the earlier report stands that it was joined to; null when it was not.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="DueOn">By when something is owed; null when nothing is.</param>
/// <param name="Order">Its place among all reports, from 1.</param>
/// <param name="Hash">As on the receipt.</param>
/// <param name="Photos">How many photos came with it.</param>
/// <param name="Messages">What was written, the oldest first.</param>
/// <param name="EarlierFalse">Earlier reports of the same person that were knowingly false: this one is dealt with later for it.</param>
/// <param name="Reward">Where the reward stands; null when there is none.</param>
/// <param name="RewardYuan">Whole yuan; null when there is none.</param>
public sealed record TipProgress(
    string Number, TipState State, TipState? HeadState, DateTimeOffset ReceivedAt, DateOnly? DueOn, long Order, string Hash, int Photos, IReadOnlyList<TipMessage> Messages,
    int EarlierFalse, RewardState? Reward, int? RewardYuan);
