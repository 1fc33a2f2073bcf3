namespace GridMap.Client.Live;

/// <summary>The connection to the hub was lost or refused.</summary>
public sealed class FeedBrokenException : Exception
{
    public FeedBrokenException()
    {
    }

    public FeedBrokenException(string message)
        : base(message)
    {
    }

    public FeedBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
