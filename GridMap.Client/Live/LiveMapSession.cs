using GridMap.Client.People;
using Microsoft.AspNetCore.Components.Authorization;

namespace GridMap.Client.Live;

/// <summary>Follows the map while somebody is signed in, and lets go at signing out.</summary>
public sealed class LiveMapSession : IDisposable
{
    private readonly LiveMap _map;
    private readonly SessionState _session;
    private Task _turn = Task.CompletedTask;

    public LiveMapSession(LiveMap map, SessionState session)
    {
        _map = map;
        _session = session;
        session.AuthenticationStateChanged += Turn;
    }

    /// <summary>Called once, when the page has asked who is signed in.</summary>
    public Task StartAsync() => TurnAsync();

    public void Dispose() => _session.AuthenticationStateChanged -= Turn;

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
