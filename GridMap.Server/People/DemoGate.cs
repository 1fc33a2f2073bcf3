using System.Net;

namespace GridMap.Server.People;

/// <summary>Demo accounts have published passwords: they exist only in development, and only for this machine.</summary>
internal sealed class DemoGate(IHostEnvironment environment)
{
    public bool IsOpenFor(HttpContext context) =>
        environment.IsDevelopment()
        && (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        // A reverse proxy on this machine speaks for strangers.
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");
}
