namespace GridMap.Cli.Hosting;

/// <summary>An account on a server.</summary>
internal sealed record ServerAccount(Uri Address, string UserName, string Password)
{
    public HttpClient CreateClient() => new() { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan };

    /// <param name="http">Of <see cref="CreateClient"/>; the caller disposes of it.</param>
    public ServerSession SignInTo(HttpClient http) => new(http, UserName, Password);
}
