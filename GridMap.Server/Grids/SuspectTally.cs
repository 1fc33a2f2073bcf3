using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Server.Live;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Grids;

/// <summary>Suspects counted per cell in memory, kept up to date from the change feed.</summary>
internal sealed class SuspectTally(IServiceScopeFactory scopes) : IChangeObserver, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly Dictionary<Guid, Known> _suspects = [];
    private readonly Dictionary<string, SuspectCount> _counts = new(StringComparer.Ordinal);
    private bool _isLoaded;
    private long _version;

    /// <summary>Grows with each change of a count.</summary>
    public long Version => Interlocked.Read(ref _version);

    public void Observe(MapChange change)
    {
        if (change is { Kind: MapChangeKind.Suspect, Suspect: { } suspect })
        {
            lock (_gate)
            {
                Put(new Known(suspect.Id, suspect.CellCode, suspect.Status, suspect.Version));
            }
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _isLoaded = false;
        }
    }

    public async ValueTask EnsureLoadedAsync(CancellationToken cancellation)
    {
        if (IsLoaded())
        {
            return;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            if (!IsLoaded())
            {
                await LoadAsync(cancellation);
            }
        }
        finally
        {
            _loading.Release();
        }
    }

    public SuspectCount Of(string cellCode)
    {
        lock (_gate)
        {
            return _counts.GetValueOrDefault(cellCode);
        }
    }

    public void Dispose() => _loading.Dispose();

    private bool IsLoaded()
    {
        lock (_gate)
        {
            return _isLoaded;
        }
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var rows = await db.Suspects.AsNoTracking()
            .Select(row => new Known(row.Id, row.CellCode, row.Status, row.Version)).ToListAsync(cancellation);
        lock (_gate)
        {
            rows.ForEach(Put);
            _isLoaded = true;
        }
    }

    private void Put(Known suspect)
    {
        if (_suspects.TryGetValue(suspect.Id, out var before))
        {
            if (before.Version >= suspect.Version)
            {
                return;
            }

            Count(before, -1);
        }

        _suspects[suspect.Id] = suspect;
        Count(suspect, 1);
        Interlocked.Increment(ref _version);
    }

    private void Count(Known suspect, int step)
    {
        if (suspect.CellCode is not { } cell || suspect.Status == SuspectStatus.Dismissed)
        {
            return;
        }

        var count = _counts.GetValueOrDefault(cell);
        _counts[cell] = suspect.Status == SuspectStatus.Confirmed
            ? count with { Confirmed = count.Confirmed + step }
            : count with { Suspected = count.Suspected + step };
    }

    private sealed record Known(Guid Id, string? CellCode, SuspectStatus Status, int Version);
}
