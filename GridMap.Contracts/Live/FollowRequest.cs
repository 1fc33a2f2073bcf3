namespace GridMap.Contracts.Live;

/// <summary>Where a follower stands.</summary>
/// <param name="AreaCode">Area within the caller's scope; empty for all of it.</param>
/// <param name="SinceSequence">The last position the caller holds: its snapshot's, or the last batch's.</param>
/// <param name="Scope"><see cref="MapSnapshot.Scope"/> of the snapshot the caller started from.</param>
/// <param name="AllowCoalescing">When far behind, take the newest state of each object instead of every state it went through.</param>
public sealed record FollowRequest(string AreaCode, long SinceSequence, string Scope, bool AllowCoalescing = false);
