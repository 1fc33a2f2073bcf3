using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Drones;

namespace GridMap.Client.Drones;

/// <summary>Asks where drones are, every second while one is in the air: a place is on the map two seconds after it was sent, at the latest; a first one after five.</summary>
public sealed class DroneWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Where nobody flies, nobody needs to be asked every second.
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(5);

    private readonly GridMapApi _api;
    private readonly ITimer _next;
    private string _area = "";
    private int _lookers;
    private bool _isAsking;

    public DroneWatch(GridMapApi api, TimeProvider time)
    {
        _api = api;
        _next = time.CreateTimer(_ => _ = AskAsync(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>There are news.</summary>
    public event Action? Changed;

    public IReadOnlyList<DronePosition> Drones { get; private set; } = [];

    /// <summary>Server time of the list.</summary>
    public DateTimeOffset TakenAt { get; private set; }

    /// <summary>Begins to ask for an area, empty for the whole scope; each call is ended by a <see cref="Leave"/>.</summary>
    public void Look(string area)
    {
        _lookers++;
        Narrow(area);
    }

    /// <summary>Asks for another area from now on.</summary>
    public void Narrow(string area)
    {
        _area = area;
        _next.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void Leave()
    {
        if (--_lookers is 0)
        {
            _next.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Drones = [];
        }
    }

    /// <summary>How old a place is by the server's clock.</summary>
    public TimeSpan AgeOf(DronePosition drone) => TakenAt - drone.At is { Ticks: > 0 } age ? age : TimeSpan.Zero;

    public void Dispose() => _next.Dispose();

    private async Task AskAsync()
    {
        if (_isAsking || _lookers is 0)
        {
            return;
        }

        _isAsking = true;
        var area = _area;
        var reply = await _api.GetAsync<DronesNow>(
            area.Length is 0 ? Routes.Telemetry : $"{Routes.Telemetry}?area={Uri.EscapeDataString(area)}", CancellationToken.None);
        _isAsking = false;
        if (_lookers is 0)
        {
            return;
        }

        var hadDrones = Drones.Count > 0;
        if (area == _area)
        {
            Drones = reply switch
            {
                Reply<DronesNow>.Ok ok => ok.Value.Drones,
                // Without the server nobody is heard any more.
                Reply<DronesNow>.Offline => [.. Drones.Select(drone => drone with { IsSilent = true })],
                _ => [],
            };
            TakenAt = reply is Reply<DronesNow>.Ok taken ? taken.Value.TakenAt : TakenAt + Pause;
            if (hadDrones || Drones.Count > 0)
            {
                Changed?.Invoke();
            }
        }

        _next.Change(area != _area ? TimeSpan.Zero : Drones.Count > 0 ? Pause : LongPause, Timeout.InfiniteTimeSpan);
    }
}
