namespace GridMap.Contracts.Presence;

/// <summary>Somebody had the caller's position before him.</summary>
/// <param name="Name">Display name at the time.</param>
/// <param name="StartedAt">From when.</param>
/// <param name="SeenAt">To when, to the minute.</param>
public sealed record PresenceLook(string Name, DateTimeOffset StartedAt, DateTimeOffset SeenAt);
