using System.Security.Claims;
using System.Text.Json;
using GridMap.Client.Shell;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.People;
using Microsoft.AspNetCore.Components.Authorization;

namespace GridMap.Client.People;

/// <summary>Who is signed in, asked of the server once and held until signing out.</summary>
public sealed class SessionState : AuthenticationStateProvider
{
    private const string LastSessionKey = "gridmap.session";

    private readonly GridMapApi _api;
    private readonly Browser _browser;
    private Task<SessionInfo?>? _asking;

    public SessionState(GridMapApi api, Browser browser)
    {
        _api = api;
        _browser = browser;
        api.SessionLost += () =>
        {
            if (Current is not null)
            {
                Set(null);
            }
        };
    }

    /// <summary>Null until the server has answered, and when nobody is signed in.</summary>
    public SessionInfo? Current { get; private set; }

    /// <summary>The server did not answer when asked who is signed in.</summary>
    public bool IsServerUnreachable { get; private set; }

    public bool Has(Role role) => Current?.Roles.Contains(role) is true;

    public override async Task<AuthenticationState> GetAuthenticationStateAsync() =>
        new(Principal(await (_asking ??= AskAsync())));

    public async Task<Reply<SessionInfo>> SignInAsync(SignInRequest request, CancellationToken cancellation)
    {
        var reply = await _api.PostAsync<SessionInfo>(Routes.Session, request, cancellation);
        if (reply is Reply<SessionInfo>.Ok ok)
        {
            IsServerUnreachable = false;
            await RememberAsync(ok.Value);
            Set(ok.Value);
        }

        return reply;
    }

    public async Task SignOutAsync(CancellationToken cancellation)
    {
        await _api.DeleteAsync<Nothing>(Routes.Session, cancellation);
        await RememberAsync(null);
        Set(null);
    }

    /// <summary>Asks the server again, after it was unreachable or an account changed.</summary>
    public async Task RefreshAsync() => Set(await AskAsync());

    internal void Set(SessionInfo? session)
    {
        Current = session;
        _asking = Task.FromResult(session);
        NotifyAuthenticationStateChanged(Task.FromResult(new AuthenticationState(Principal(session))));
    }

    private async Task<SessionInfo?> AskAsync()
    {
        var reply = await _api.GetAsync<SessionInfo?>(Routes.Session, CancellationToken.None);
        IsServerUnreachable = reply is Reply<SessionInfo?>.Offline or Reply<SessionInfo?>.Problem { Status: >= 500 };
        Current = reply is Reply<SessionInfo?>.Ok ok ? ok.Value : IsServerUnreachable ? await RecallAsync() : null;
        if (!IsServerUnreachable)
        {
            await RememberAsync(Current);
        }

        return Current;
    }

    // Without a network the pages open for whoever was signed in here; the server decides again with the first request that reaches it.
    private async Task<SessionInfo?> RecallAsync() =>
        await _browser.RecallAsync(LastSessionKey) is { } text ? JsonSerializer.Deserialize<SessionInfo>(text, WireJson.Options) : null;

    private Task RememberAsync(SessionInfo? session) =>
        _browser.RememberAsync(LastSessionKey, session is null ? null : JsonSerializer.Serialize(session, WireJson.Options));

    private static ClaimsPrincipal Principal(SessionInfo? session) =>
        session is null
            ? new ClaimsPrincipal(new ClaimsIdentity())
            : new ClaimsPrincipal(new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, session.AccountId.ToString()),
                    new Claim(ClaimTypes.Name, session.DisplayName),
                    .. session.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())),
                ],
                authenticationType: "session"));
}
