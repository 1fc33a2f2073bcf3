using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Domain.Geo;
using GridMap.Server.Live;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tiles;

/// <summary>All stored sites in memory by place, read again flight by flight where the feed says that one changed.</summary>
internal sealed class SiteDirectory(IServiceScopeFactory scopes) : IChangeObserver, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly HashSet<Guid> _stale = [];
    private readonly PointBoard<KnownSite> _board = new();
    private readonly Dictionary<Guid, HashSet<Guid>> _byFlight = [];
    private readonly Dictionary<Guid, Guid> _flightOfSuspect = [];
    private bool _isAllStale = true;

    public void Observe(MapChange change)
    {
        lock (_gate)
        {
            if (change.Orthophoto is { State: OrthophotoState.Ready } ready)
            {
                _stale.Add(ready.Id);
            }
            else if (change.Suspect is { } suspect && _flightOfSuspect.GetValueOrDefault(suspect.Id) != suspect.OrthophotoId)
            {
                // A suspect that is made by hand or meets another one also changes the site it came from; a review does not.
                _flightOfSuspect[suspect.Id] = suspect.OrthophotoId;
                _stale.Add(suspect.OrthophotoId);
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

    /// <summary>After this, what is held is no older than the newest change this server has seen.</summary>
    public async ValueTask EnsureFreshAsync(CancellationToken cancellation)
    {
        if (IsFresh())
        {
            return;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            if (!IsFresh())
            {
                await LoadAsync(cancellation);
            }
        }
        finally
        {
            _loading.Release();
        }
    }

    public long VersionOf(TileAddress tile)
    {
        lock (_gate)
        {
            return _board.VersionOf(tile);
        }
    }

    /// <summary>See <see cref="PointBoard{T}.RentWithin"/>.</summary>
    public ArraySegment<KnownSite> RentWithin(TileAddress tile)
    {
        lock (_gate)
        {
            return _board.RentWithin(tile);
        }
    }

    public void Dispose() => _loading.Dispose();

    private bool IsFresh()
    {
        lock (_gate)
        {
            return !_isAllStale && _stale.Count == 0;
        }
    }

    private async Task LoadAsync(CancellationToken cancellation)
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
            var read = (await ReadAsync(isAll ? null : flights, cancellation)).ToLookup(site => site.OrthophotoId);
            lock (_gate)
            {
                foreach (var flight in isAll ? read.Select(sites => sites.Key).Union(_byFlight.Keys).ToList() : flights)
                {
                    Take(flight, read[flight], isStamped: !isAll);
                }

                if (isAll)
                {
                    _board.StampEverywhere();
                }
            }
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

    private void Take(Guid flight, IEnumerable<KnownSite> sites, bool isStamped)
    {
        var now = new HashSet<Guid>();
        foreach (var site in sites)
        {
            now.Add(site.Id);
            if (_board.Find(site.Id) != site)
            {
                _board.Put(site, isStamped);
            }
        }

        foreach (var gone in _byFlight.GetValueOrDefault(flight, []).Except(now))
        {
            _board.Remove(gone);
        }

        _byFlight[flight] = now;
    }

    private async Task<List<KnownSite>> ReadAsync(List<Guid>? flights, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sites = scope.ServiceProvider.GetRequiredService<GridMapDb>().Sites.AsNoTracking();
        var rows = (flights is null ? sites : sites.Where(row => flights.Contains(row.OrthophotoId))).Select(row => new
        {
            row.Id, row.OrthophotoId, row.AreaCode, row.Longitude, row.Latitude, row.TankCount, row.StructureCount, row.Score,
            IsLicensed = row.LicensedPremises != null, row.SuspectId,
        });
        return [.. (await rows.ToListAsync(cancellation)).Select(row => new KnownSite(
            row.Id, row.OrthophotoId, row.AreaCode, WorldPoint.From(new LonLat(row.Longitude, row.Latitude)), row.TankCount, row.StructureCount,
            row.Score, row.IsLicensed, row.SuspectId))];
    }
}
