namespace GridMap.Domain.Uploads;

/// <summary>What came of offering a chunk.</summary>
public abstract record ChunkOutcome
{
    private ChunkOutcome()
    {
    }

    /// <summary>It may be written.</summary>
    /// <param name="Next">Where the upload stands afterwards.</param>
    public sealed record Accepted(UploadProgress Next) : ChunkOutcome;

    /// <summary>It does not start where the last one ended; go on from here.</summary>
    public sealed record WrongOffset(long ExpectedOffset) : ChunkOutcome;

    /// <summary>It reaches past the declared length.</summary>
    public sealed record TooLong(long RoomBytes) : ChunkOutcome;

    /// <summary>It holds nothing.</summary>
    public sealed record Empty : ChunkOutcome;
}
