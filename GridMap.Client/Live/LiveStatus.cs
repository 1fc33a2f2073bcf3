namespace GridMap.Client.Live;

/// <summary>How far the live map can be trusted right now.</summary>
public abstract record LiveStatus
{
    private LiveStatus() { }

    /// <summary>Nobody follows: signed out.</summary>
    public sealed record Idle : LiveStatus;

    /// <summary>The first snapshot is on its way.</summary>
    public sealed record Starting : LiveStatus;

    /// <summary>Everything committed is held.</summary>
    public sealed record Live : LiveStatus;

    /// <param name="Count">Changes told of and not yet held.</param>
    public sealed record Behind(long Count) : LiveStatus;

    /// <param name="Since">When the last word from the server came in.</param>
    public sealed record Disconnected(DateTimeOffset Since) : LiveStatus;
}
