using GridMap.Client.Live;
using GridMap.Client.Wire;
using GridMap.Contracts.Incidents;
using GridMap.Contracts.Live;

namespace GridMap.Client.Incidents;

/// <summary>Keeps one incident equal to the server's: what is on its map, then every entry in its order, whatever happens to the line.</summary>
public sealed class IncidentRoom : IDisposable
{
    /// <summary>Entries that are shown at first; the rest is fetched on demand.</summary>
    private const int ShownAtFirst = 100;

    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(15);

    private readonly IncidentCalls _calls;
    private readonly LiveMap _live;
    private readonly Guid _id;
    private readonly Dictionary<Guid, IncidentItem> _items = [];
    private readonly List<IncidentEntry> _entries = [];
    private readonly ITimer _beat;
    private int _generation;
    private bool _isReading;
    private bool _isAgain;
    private bool _isLeft;

    public IncidentRoom(Guid id, IncidentCalls calls, LiveMap live, TimeProvider time)
    {
        (_id, _calls, _live, _generation) = (id, calls, live, live.State.Generation);
        _beat = time.CreateTimer(_ => _ = ComeAsync(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        live.Applied += OnApplied;
        live.Updated += OnUpdated;
    }

    public event Action? Changed;

    /// <summary>The answer to the first question: null until it comes.</summary>
    public Reply<IncidentDetail>? Reply { get; private set; }

    public IncidentSummary? Summary { get; private set; }

    /// <summary>What is on the map.</summary>
    public IReadOnlyCollection<IncidentItem> Items => _items.Values;

    /// <summary>Newest last, without gaps.</summary>
    public IReadOnlyList<IncidentEntry> Entries => _entries;

    public bool HasEarlier => _entries is [{ Number: > 1 }, ..];

    public IReadOnlyList<string> Names { get; private set; } = [];

    private long LastNumber => Summary?.LastNumber ?? 0;

    public IncidentItem? Find(Guid? id) => id is { } known ? _items.GetValueOrDefault(known) : null;

    public async Task LoadAsync()
    {
        Reply = await _calls.GetAsync(_id, CancellationToken.None);
        if (Reply is Reply<IncidentDetail>.Ok { Value: var detail })
        {
            Summary = detail.Summary with { LastNumber = Math.Max(0, detail.Summary.LastNumber - ShownAtFirst) };
            _items.Clear();
            foreach (var item in detail.Items)
            {
                _items[item.Id] = item;
            }

            await CatchUpAsync();
            await ComeAsync();
        }
    }

    /// <summary>Fetches the entries from the first one on.</summary>
    public async Task LoadEarlierAsync()
    {
        var first = _entries is [var oldest, ..] ? oldest.Number : 1;
        var earlier = new List<IncidentEntry>();
        while (earlier.Count < first - 1
            && await _calls.EntriesAsync(_id, earlier.Count, CancellationToken.None) is Reply<IReadOnlyList<IncidentEntry>>.Ok { Value: { Count: > 0 } page })
        {
            earlier.AddRange(page.Where(entry => entry.Number < first && entry.Number > earlier.Count));
        }

        if (earlier.Count == first - 1)
        {
            _entries.InsertRange(0, earlier);
        }
    }

    /// <summary>What the caller wrote himself comes with the answer; others' that came before it are fetched.</summary>
    public Task TakeAsync(Reply<IncidentEntry> reply)
    {
        if (reply is Reply<IncidentEntry>.Ok { Value: var entry } && entry.Number == LastNumber + 1)
        {
            Apply(entry);
            Changed?.Invoke();
            return Task.CompletedTask;
        }

        return CatchUpAsync();
    }

    public void Dispose()
    {
        _isLeft = true;
        _live.Applied -= OnApplied;
        _live.Updated -= OnUpdated;
        _beat.Dispose();
    }

    /// <summary>Reads what followed, until there is no more.</summary>
    internal async Task CatchUpAsync()
    {
        _isAgain = true;
        if (_isReading || Summary is null)
        {
            return;
        }

        _isReading = true;
        while (_isAgain && !_isLeft)
        {
            _isAgain = false;
            var reply = await _calls.EntriesAsync(_id, LastNumber, CancellationToken.None);
            if (reply is Reply<IReadOnlyList<IncidentEntry>>.Ok { Value: { Count: > 0 } page })
            {
                // Own words may have come with their answer meanwhile.
                foreach (var entry in page.Where(entry => entry.Number == LastNumber + 1))
                {
                    Apply(entry);
                }

                _isAgain = true;
            }
        }

        _isReading = false;
        Changed?.Invoke();
    }

    private void Apply(IncidentEntry entry)
    {
        if (Summary is not { } before)
        {
            return;
        }

        _entries.Add(entry);
        if (entry.Item is { } item && (_items.GetValueOrDefault(item.Id) is not { } held || held.Version <= item.Version))
        {
            if (item.IsErased)
            {
                _items.Remove(item.Id);
            }
            else
            {
                _items[item.Id] = item;
            }
        }

        Summary = entry.Step switch
        {
            IncidentStep.Closed => before with { State = IncidentState.Closed, ClosedAt = entry.At, ClosedBy = entry.By },
            IncidentStep.Reopened => before with { State = IncidentState.Open, ClosedAt = null, ClosedBy = null },
            _ => before,
        } with { LastNumber = entry.Number, ChangedAt = entry.At };
    }

    private async Task ComeAsync()
    {
        if (await _calls.ComeAsync(_id, CancellationToken.None) is Reply<IncidentHere>.Ok { Value: var here })
        {
            Names = here.Names;
            if (here.LastNumber > LastNumber)
            {
                await CatchUpAsync();
            }

            Changed?.Invoke();
        }

        if (!_isLeft)
        {
            _beat.Change(SignOfLife, Timeout.InfiniteTimeSpan);
        }
    }

    private void OnApplied(MapChange change)
    {
        if (change.Incident is { } mark && mark.Id == _id && mark.LastNumber > LastNumber)
        {
            _ = CatchUpAsync();
        }
    }

    // After a fresh snapshot nobody knows what was missed.
    private void OnUpdated()
    {
        if (_generation != _live.State.Generation)
        {
            _generation = _live.State.Generation;
            _ = CatchUpAsync();
        }
    }
}
