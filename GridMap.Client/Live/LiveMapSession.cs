using GridMap.Client.People;
using GridMap.Client.Shell;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace GridMap.Client.Live;

/// <summary>Follows the map while somebody is signed in, and lets go at signing out.</summary>
public sealed class LiveMapSession : IDisposable
{
    private readonly LiveMap _map;
    private readonly SessionState _session;
    private readonly Browser _browser;
    private Task _turn = Task.CompletedTask;
    private DotNetObjectReference<LiveMapSession>? _self;

    public LiveMapSession(LiveMap map, SessionState session, Browser browser)
    {
        _map = map;
        _session = session;
        _browser = browser;
        session.AuthenticationStateChanged += Turn;
    }

    /// <summary>Called once, when the page has asked who is signed in.</summary>
    public async Task StartAsync()
    {
        _self = DotNetObjectReference.Create(this);
        await _browser.ListenToNetworkAsync(_self);
        await TurnAsync();
    }

    [JSInvokable]
    public async Task BackOnline()
    {
        _map.Nudge();
        if (_session.IsServerUnreachable)
        {
            await _session.RefreshAsync();
        }
    }

    public void Dispose()
    {
        _session.AuthenticationStateChanged -= Turn;
        _self?.Dispose();
    }

    private void Turn(Task<AuthenticationState> state) => _turn = TurnAsync();

    private async Task TurnAsync()
    {
        await _turn;
        if (_session.Current is null)
        {
            await _map.StopAsync();
        }
        else
        {
            await _map.FollowAsync(_map.AreaCode);
        }
    }
}
