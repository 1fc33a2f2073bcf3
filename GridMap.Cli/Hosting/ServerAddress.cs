namespace GridMap.Cli.Hosting;

internal static class ServerAddress
{
    /// <summary>The server's root with a trailing slash; null when it is no web address.</summary>
    public static Uri? Find(string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : null;
}
