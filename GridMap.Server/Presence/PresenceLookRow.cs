namespace GridMap.Server.Presence;

/// <summary>Somebody had somebody's position before him for a while.</summary>
internal sealed class PresenceLookRow
{
    public Guid Id { get; set; }

    public Guid SubjectId { get; set; }

    public Guid ViewerId { get; set; }

    /// <summary>Display name at the time.</summary>
    public required string ViewerName { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}
