namespace GridMap.Domain.Uploads;

/// <summary>How far a resumable upload has come.</summary>
/// <param name="LengthBytes">Declared length, above zero.</param>
/// <param name="ReceivedBytes">Stored so far, 0 to the length.</param>
public sealed record UploadProgress(long LengthBytes, long ReceivedBytes)
{
    /// <summary>True when every byte is there; the hash is checked after that.</summary>
    public bool IsComplete => ReceivedBytes == LengthBytes;

    /// <summary>Decides whether a chunk may be written.</summary>
    /// <param name="offset">Where the sender says it starts.</param>
    /// <param name="countBytes">How long it is.</param>
    public ChunkOutcome Offer(long offset, long countBytes) =>
        offset != ReceivedBytes ? new ChunkOutcome.WrongOffset(ReceivedBytes)
        : countBytes <= 0 ? new ChunkOutcome.Empty()
        : countBytes > LengthBytes - ReceivedBytes ? new ChunkOutcome.TooLong(LengthBytes - ReceivedBytes)
        : new ChunkOutcome.Accepted(this with { ReceivedBytes = ReceivedBytes + countBytes });
}
