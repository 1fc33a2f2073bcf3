using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Server.Live;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tiles;

/// <summary>All stored sites in memory, read again flight by flight where the feed says that one changed.</summary>
internal sealed class SiteDirectory(IServiceScopeFactory scopes) : IChangeObserver, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly HashSet<Guid> _stale = [];
    private bool _isAllStale = true;
    private Dictionary<Guid, List<KnownSite>> _byFlight = [];
    private SiteSnapshot? _current;

    public void Observe(MapChange change)
    {
        // A suspect that is made by hand or meets another one also changes the site it came from.
        var flight = change.Orthophoto is { State: OrthophotoState.Ready } ready ? ready.Id : change.Suspect?.OrthophotoId;
        if (flight is { } id)
        {
            lock (_gate)
            {
                _stale.Add(id);
            }
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _isAllStale = true;
        }
    }

    public async ValueTask<SiteSnapshot> CurrentAsync(CancellationToken cancellation)
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

    private SiteSnapshot? FindFresh()
    {
        lock (_gate)
        {
            return _isAllStale || _stale.Count > 0 ? null : _current;
        }
    }

    private async Task<SiteSnapshot> LoadAsync(CancellationToken cancellation)
    {
        bool isAll;
        List<Guid> flights;
        lock (_gate)
        {
            (isAll, flights) = (_isAllStale, [.. _stale]);
            _isAllStale = false;
            _stale.Clear();
        }

        try
        {
            var loaded = isAll ? [] : new Dictionary<Guid, List<KnownSite>>(_byFlight);
            flights.ForEach(flight => loaded.Remove(flight));
            foreach (var flight in (await ReadAsync(isAll ? null : flights, cancellation)).GroupBy(site => site.OrthophotoId))
            {
                loaded[flight.Key] = [.. flight];
            }

            _byFlight = loaded;
            var built = new SiteSnapshot(loaded.Values.SelectMany(sites => sites), (_current?.Version ?? 0) + 1);
            lock (_gate)
            {
                _current = built;
            }

            return built;
        }
        catch
        {
            lock (_gate)
            {
                _isAllStale |= isAll;
                _stale.UnionWith(flights);
            }

            throw;
        }
    }

    private async Task<List<KnownSite>> ReadAsync(List<Guid>? flights, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sites = scope.ServiceProvider.GetRequiredService<GridMapDb>().Sites.AsNoTracking();
        return await (flights is null ? sites : sites.Where(row => flights.Contains(row.OrthophotoId)))
            .Select(row => new KnownSite(
                row.Id, row.OrthophotoId, row.AreaCode, row.Longitude, row.Latitude, row.TankCount, row.StructureCount,
                row.Score, row.LicensedPremises != null, row.SuspectId))
            .ToListAsync(cancellation);
    }
}
