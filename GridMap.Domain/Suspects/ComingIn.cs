namespace GridMap.Domain.Suspects;

/// <summary>When a suspect came in: found by a model, promoted by a person, reported. The flight that shows it may be much older.</summary>
public static class ComingIn
{
    private const int TimeVersion = 7;

    // 48 bits reach further than a calendar; an id from elsewhere may hold anything.
    private static readonly long LastMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>The moment with which the suspect's id begins.</summary>
    /// <param name="id">A UUID of version 7 (RFC 9562): its first 48 bits are milliseconds since 1970, UTC.</param>
    /// <param name="firstSeenAt">Stands in where the id is of another kind.</param>
    public static DateTimeOffset Of(Guid id, DateTimeOffset firstSeenAt)
    {
        if (id.Version != TimeVersion) return firstSeenAt;
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var milliseconds = 0L;
        foreach (var part in bytes[..6]) milliseconds = (milliseconds << 8) | part;
        return milliseconds <= LastMilliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : firstSeenAt;
    }
}
