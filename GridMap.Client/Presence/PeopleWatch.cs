using GridMap.Client.People;
using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Contracts.Presence;

namespace GridMap.Client.Presence;

/// <summary>Asks who is where, again and again while somebody looks: a position is on the map five seconds after it was sent, at the latest.</summary>
public sealed class PeopleWatch : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly GridMapApi _api;
    private readonly SessionState _session;
    private readonly TimeProvider _time;
    private readonly ITimer _next;
    private string _area = "";
    private int _lookers;
    private bool _isAsking;

    public PeopleWatch(GridMapApi api, SessionState session, TimeProvider time)
    {
        (_api, _session, _time) = (api, session, time);
        _next = time.CreateTimer(_ => _ = AskAsync(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>There are news; the people's ages have grown in any case.</summary>
    public event Action? Changed;

    /// <summary>Empty when nobody shares, and for those who may not see it.</summary>
    public IReadOnlyList<PersonPosition> People { get; private set; } = [];

    /// <summary>Server time of the list.</summary>
    public DateTimeOffset TakenAt { get; private set; }

    public bool MayLook => _session.Has(Role.Commander) || _session.Has(Role.Supervisor);

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
        if (MayLook)
        {
            _next.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    public void Leave()
    {
        if (--_lookers is 0)
        {
            _next.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            People = [];
        }
    }

    public PersonPosition? Find(Guid accountId) => People.FirstOrDefault(person => person.AccountId == accountId);

    /// <summary>How old a position is by the server's clock.</summary>
    public TimeSpan AgeOf(PersonPosition person) => TakenAt - person.At is { Ticks: > 0 } age ? age : TimeSpan.Zero;

    public void Dispose() => _next.Dispose();

    private async Task AskAsync()
    {
        if (_isAsking || _lookers is 0)
        {
            return;
        }

        _isAsking = true;
        var area = _area;
        var reply = await _api.GetAsync<PeopleNow>(
            area.Length is 0 ? Routes.Presence : $"{Routes.Presence}?area={Uri.EscapeDataString(area)}", CancellationToken.None);
        _isAsking = false;
        if (_lookers is 0)
        {
            return;
        }

        if (area == _area)
        {
            (People, TakenAt) = reply switch
            {
                Reply<PeopleNow>.Ok ok => (ok.Value.People, ok.Value.TakenAt),
                // Without the server nobody knows any more; what is held grows old in sight, and then goes as it does there.
                Reply<PeopleNow>.Offline => (People, TakenAt + Pause),
                _ => ([], TakenAt),
            };
            Changed?.Invoke();
        }

        _next.Change(area == _area ? Pause : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
