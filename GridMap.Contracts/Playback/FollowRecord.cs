namespace GridMap.Contracts.Playback;

/// <summary>Somebody had the live map open.</summary>
/// <param name="Name">Display name at the time.</param>
/// <param name="AreaCode">Area that was on screen; empty for everything the account could see.</param>
/// <param name="ScopeCodes">Codes of what was told, <c>*</c> for every area.</param>
/// <param name="StartedAt">From when.</param>
/// <param name="EndedAt">Until when; null while it goes on. After a server was killed: the last minute it was known of.</param>
public sealed record FollowRecord(string Name, string AreaCode, IReadOnlyList<string> ScopeCodes, DateTimeOffset StartedAt, DateTimeOffset? EndedAt);
