using GridMap.Domain.Geo;

namespace GridMap.Domain.Presence;

/// <summary>A time in which somebody shares where he is: his latest position, never a track.</summary>
/// <param name="StartedAt">When he switched it on.</param>
/// <param name="HeardAt">When the last position came; the start before the first.</param>
/// <param name="Latest">The latest position; null before the first.</param>
public sealed record Duty(DateTimeOffset StartedAt, DateTimeOffset HeardAt, Fix? Latest)
{
    /// <summary>Switched on, and no position yet.</summary>
    public static Duty Begin(DateTimeOffset now) => new(now, HeardAt: now, Latest: null);

    /// <summary>When it ends by itself if nothing more comes.</summary>
    public DateTimeOffset EndsAt(DutyLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        var (longest, silent) = (StartedAt + limits.Longest, HeardAt + limits.OffAfterSilence);
        return longest < silent ? longest : silent;
    }

    /// <summary>True from the moment it has ended by itself.</summary>
    public bool IsOver(DateTimeOffset now, DutyLimits limits) => now >= EndsAt(limits);

    /// <summary>The position that may be held and shown; null when there is none, or none any more.</summary>
    public Fix? Shown(DateTimeOffset now, DutyLimits limits) =>
        !IsOver(now, limits) && Latest is { } fix && now - fix.At < limits.Silence ? fix : null;

    /// <summary>Takes a newer position in place of the one before.</summary>
    /// <returns>Null when the duty is over: the position is not taken.</returns>
    public Duty? Report(LonLat place, double accuracyMetres, DateTimeOffset now, DutyLimits limits) =>
        IsOver(now, limits) ? null : this with { HeardAt = now, Latest = new Fix(place, accuracyMetres, now) };
}
