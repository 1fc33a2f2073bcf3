using System.Net;

namespace GridMap.Cli.Hosting;

/// <summary>The server understood and said no: asking again in the same way changes nothing.</summary>
internal sealed class ServerRefusal(HttpStatusCode status, string? key, IReadOnlyDictionary<string, string> arguments, string message) : Exception(message)
{
    public HttpStatusCode Status => status;

    /// <summary>Key of the server's message; null where it gave none.</summary>
    public string? Key => key;

    public IReadOnlyDictionary<string, string> Arguments => arguments;
}
