using GridMap.Client.People;
using GridMap.Client.Shell;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Presence;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace GridMap.Client.Presence;

/// <summary>Shares where this device is while its owner wants it, on whatever page he is; sends no more often than the server asks for.</summary>
public sealed class DutyShare : IAsyncDisposable
{
    private const string DeviceKey = "gridmap.duty";

    private readonly GridMapApi _api;
    private readonly Browser _browser;
    private readonly SessionState _session;
    private readonly IJSRuntime _js;
    private readonly TimeProvider _time;
    private readonly ITimer _due;
    private IJSObjectReference? _module;
    private IJSObjectReference? _watch;
    private DotNetObjectReference<DutyShare>? _self;
    private PositionReport? _waiting;
    private DateTimeOffset _sentAt;
    private bool _isSending;
    private bool _isResumed;

    public DutyShare(GridMapApi api, Browser browser, SessionState session, IJSRuntime js, TimeProvider time)
    {
        (_api, _browser, _session, _js, _time) = (api, browser, session, js, time);
        _due = time.CreateTimer(_ => _ = SendAsync(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        session.AuthenticationStateChanged += OnSessionChanged;
    }

    /// <summary>Something of what follows changed.</summary>
    public event Action? Changed;

    /// <summary>What the server says; null before it was asked.</summary>
    public DutyState? State { get; private set; }

    public DutyTrouble Trouble { get; private set; }

    /// <summary>This device is the one that shares.</summary>
    public bool IsHere => _watch is not null;

    /// <summary>Asks the server, and goes on where this device shared before the page was loaded anew.</summary>
    public async Task ResumeAsync()
    {
        if (_isResumed || _session.Current is not { } session)
        {
            return;
        }

        _isResumed = true;
        var wasHere = await _browser.RecallAsync(DeviceKey) == session.AccountId.ToString();
        Take(await _api.GetAsync<DutyState>($"{Routes.Presence}/me", CancellationToken.None));
        if (State is { IsOn: true } && wasHere)
        {
            await WatchAsync();
        }
        else if (wasHere)
        {
            await _browser.RememberAsync(DeviceKey, null);
            Say(State is null ? DutyTrouble.Offline : DutyTrouble.Ended);
        }

        Changed?.Invoke();
    }

    public async Task TurnOnAsync()
    {
        Trouble = DutyTrouble.None;
        Take(await _api.PutAsync<DutyState>($"{Routes.Presence}/me", new { }, CancellationToken.None));
        if (State is { IsOn: true } && Trouble is DutyTrouble.None && _session.Current is { } session)
        {
            await _browser.RememberAsync(DeviceKey, session.AccountId.ToString());
            await WatchAsync();
        }

        Changed?.Invoke();
    }

    public async Task TurnOffAsync()
    {
        await StopAsync();
        Trouble = DutyTrouble.None;
        Take(await _api.DeleteAsync<DutyState>($"{Routes.Presence}/me", CancellationToken.None));
        Changed?.Invoke();
    }

    [JSInvokable]
    public Task OnPosition(double longitude, double latitude, double accuracyMetres)
    {
        _waiting = new PositionReport(longitude, latitude, Math.Clamp(accuracyMetres, 0, 100_000));
        var rest = _sentAt + TimeSpan.FromSeconds(State?.EverySeconds ?? 0) - _time.GetUtcNow();
        if (rest > TimeSpan.Zero)
        {
            _due.Change(rest, Timeout.InfiniteTimeSpan);
            return Task.CompletedTask;
        }

        return SendAsync();
    }

    [JSInvokable]
    public async Task OnNoPosition(bool isRefused)
    {
        if (isRefused)
        {
            // Without a position there is nothing to share: the switch must not say otherwise.
            await TurnOffAsync();
        }

        Say(isRefused ? DutyTrouble.Refused : DutyTrouble.NoPosition);
    }

    public async ValueTask DisposeAsync()
    {
        _session.AuthenticationStateChanged -= OnSessionChanged;
        await _due.DisposeAsync();
        await StopWatchAsync();
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }

        _self?.Dispose();
    }

    private async Task SendAsync()
    {
        if (_isSending || _waiting is not { } report || _watch is null)
        {
            return;
        }

        (_isSending, _waiting, _sentAt) = (true, null, _time.GetUtcNow());
        var reply = await _api.PutAsync<DutyState>($"{Routes.Presence}/me/position", report, CancellationToken.None);
        _isSending = false;
        Trouble = DutyTrouble.None;
        Take(reply);
        if (reply is Reply<DutyState>.Problem { Status: 409 or 401 or 403 })
        {
            await StopAsync();
            State = State is { } state ? state with { IsOn = false, StartedAt = null, EndsAt = null, PositionAt = null } : null;
            Trouble = DutyTrouble.Ended;
        }

        Changed?.Invoke();
    }

    private void Take(Reply<DutyState> reply)
    {
        if (reply is Reply<DutyState>.Ok ok)
        {
            State = ok.Value;
        }
        else
        {
            Trouble = DutyTrouble.Offline;
        }
    }

    private void Say(DutyTrouble trouble)
    {
        Trouble = trouble;
        Changed?.Invoke();
    }

    private async Task WatchAsync()
    {
        if (_watch is null)
        {
            _module ??= await _js.InvokeAsync<IJSObjectReference>("import", "./js/presence/share.js");
            _self ??= DotNetObjectReference.Create(this);
            _watch = await _module.InvokeAsync<IJSObjectReference>("watch", _self);
        }
    }

    private async Task StopAsync()
    {
        await StopWatchAsync();
        await _browser.RememberAsync(DeviceKey, null);
    }

    private async Task StopWatchAsync()
    {
        _waiting = null;
        if (_watch is { } watch)
        {
            _watch = null;
            await watch.InvokeVoidAsync("stop");
            await watch.DisposeAsync();
        }
    }

    private void OnSessionChanged(Task<AuthenticationState> state)
    {
        if (_session.Current is null)
        {
            // The server deleted the position when the session ended.
            (_isResumed, State, Trouble) = (false, null, DutyTrouble.None);
            _ = StopAsync();
            Changed?.Invoke();
        }
    }
}
