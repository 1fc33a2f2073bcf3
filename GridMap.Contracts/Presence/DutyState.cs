namespace GridMap.Contracts.Presence;

/// <summary>Whether the caller shares his position, and what becomes of it.</summary>
/// <param name="IsOn">He shares it.</param>
/// <param name="StartedAt">Since when; null when off.</param>
/// <param name="EndsAt">When it ends by itself if nothing more comes; null when off.</param>
/// <param name="PositionAt">When the position that is held came in; null when none is held.</param>
/// <param name="EverySeconds">How often a position is asked for.</param>
/// <param name="SilenceMinutes">A position older than this is deleted.</param>
/// <param name="OffAfterMinutes">Sharing ends when no position came for this long.</param>
/// <param name="LongestHours">Sharing ends after this long.</param>
/// <param name="LookRetentionDays">How long it is kept who looked.</param>
public sealed record DutyState(
    bool IsOn, DateTimeOffset? StartedAt, DateTimeOffset? EndsAt, DateTimeOffset? PositionAt,
    double EverySeconds, double SilenceMinutes, double OffAfterMinutes, double LongestHours, int LookRetentionDays);
