namespace GridMap.Domain.Suspects;

/// <summary>The time over which flights showed a suspect.</summary>
/// <param name="FirstSeenAt">The earliest flight.</param>
/// <param name="LastSeenAt">The latest flight, not before the earliest.</param>
public readonly record struct SeenSpan(DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt)
{
    /// <summary>True when a flight of that time is the newest that shows it, so that its picture counts.</summary>
    public bool IsNewest(DateTimeOffset takenAt) => takenAt >= LastSeenAt;

    /// <summary>The span with one more flight in it.</summary>
    public SeenSpan With(DateTimeOffset takenAt) => new(
        takenAt < FirstSeenAt ? takenAt : FirstSeenAt,
        takenAt > LastSeenAt ? takenAt : LastSeenAt);
}
