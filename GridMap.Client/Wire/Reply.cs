using GridMap.Contracts;

namespace GridMap.Client.Wire;

/// <summary>What came of a request: the value, a problem that the server named, or no server.</summary>
public abstract record Reply<T>
{
    private Reply() { }

    public sealed record Ok(T Value) : Reply<T>;

    /// <param name="Status">HTTP status, for what the page does next: 404 is gone, 409 is stale.</param>
    /// <param name="Message">The sentence's key and places; null when the server named none.</param>
    /// <param name="Text">The server's own English, for a key this client does not know yet.</param>
    public sealed record Problem(int Status, Message? Message, string Text) : Reply<T>;

    /// <summary>The server could not be reached; nothing was changed as far as this side knows.</summary>
    public sealed record Offline : Reply<T>;
}
