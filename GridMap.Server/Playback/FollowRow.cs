namespace GridMap.Server.Playback;

/// <summary>One account that followed one area for a while.</summary>
internal sealed class FollowRow
{
    public Guid Id { get; set; }

    public Guid AccountId { get; set; }

    /// <summary>Display name at the time.</summary>
    public required string Name { get; set; }

    /// <summary>Area that was on screen; empty for the account's whole scope.</summary>
    public required string AreaCode { get; set; }

    /// <summary>What was told: codes, separated by commas.</summary>
    public required string ScopeCodes { get; set; }

    /// <summary>The server process that told it.</summary>
    public Guid ServerId { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Written down again and again while it goes on: a killed server writes no end.</summary>
    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
