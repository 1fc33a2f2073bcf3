using GridMap.Contracts.Live;
using GridMap.Server.Storage;

namespace GridMap.Server.Live;

/// <summary>Rows with an area code, held in memory and read again where the feed says that an area changed.</summary>
/// <typeparam name="TItem">What is held of a row.</typeparam>
/// <typeparam name="TSnapshot">An unchanging view of all of them.</typeparam>
internal abstract class CodeDirectory<TItem, TSnapshot>(IServiceScopeFactory scopes, MapChangeKind kind) : IChangeObserver, IDisposable
    where TSnapshot : class
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _loading = new(1, 1);
    private Dictionary<string, TItem> _items = [];
    private HashSet<string> _stale = [""];
    private TSnapshot? _current;
    private long _version;

    public void Observe(MapChange change)
    {
        if (change.Kind == kind)
        {
            Refresh(change.AreaCode);
        }
    }

    public void Forget() => Refresh("");

    /// <summary>The next reader sees what is stored of this area now; empty is every area. A use case says so right after its commit.</summary>
    public void Refresh(string areaCode)
    {
        lock (_gate)
        {
            _stale.Add(areaCode);
        }
    }

    /// <summary>What is stored, no older than the newest change this server has seen.</summary>
    public async ValueTask<TSnapshot> CurrentAsync(CancellationToken cancellation)
    {
        if (FindFresh() is { } fresh)
        {
            return fresh;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            return FindFresh() ?? await LoadAsync(cancellation);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    /// <summary>Reads the rows whose code starts with a prefix, by code.</summary>
    protected abstract Task<IReadOnlyList<KeyValuePair<string, TItem>>> ReadAsync(GridMapDb db, string prefix, CancellationToken cancellation);

    protected abstract TSnapshot Build(IReadOnlyDictionary<string, TItem> items, long version);

    private TSnapshot? FindFresh()
    {
        lock (_gate)
        {
            return _stale.Count == 0 ? _current : null;
        }
    }

    private async Task<TSnapshot> LoadAsync(CancellationToken cancellation)
    {
        HashSet<string> stale;
        lock (_gate)
        {
            (stale, _stale) = (_stale, []);
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
            var items = new Dictionary<string, TItem>(_items, StringComparer.Ordinal);
            foreach (var prefix in stale.Where(code => !stale.Any(other => other.Length < code.Length && code.StartsWith(other, StringComparison.Ordinal))))
            {
                foreach (var code in items.Keys.Where(code => code.StartsWith(prefix, StringComparison.Ordinal)).ToList())
                {
                    items.Remove(code);
                }

                foreach (var (code, item) in await ReadAsync(db, prefix, cancellation))
                {
                    items[code] = item;
                }
            }

            _items = items;
            var built = Build(items, ++_version);
            lock (_gate)
            {
                _current = built;
            }

            return built;
        }
        catch
        {
            // What could not be read is still to be read.
            lock (_gate)
            {
                _stale.UnionWith(stale);
            }

            throw;
        }
    }
}
