using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Server.Live;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Grids;

/// <summary>Suspects counted per cell in memory, kept up to date from the change feed.</summary>
internal sealed class SuspectTally(IServiceScopeFactory scopes) : IChangeObserver, IDisposable
{
    private const int Remembered = 4096;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly Dictionary<Guid, Known> _suspects = [];
    private readonly Dictionary<string, SuspectCount> _counts = new(StringComparer.Ordinal);
    private readonly string[] _changed = new string[Remembered];
    private bool _isLoaded;
    private long _version;

    /// <summary>Grows by one with each change of a cell's count.</summary>
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

    /// <summary>The cells whose count changed after a version; null when that is too long ago to be remembered. −1 is before the first.</summary>
    public IReadOnlyList<string>? ChangedSince(long version, out long now)
    {
        lock (_gate)
        {
            now = _version;
            if (version < 0 || now - version > Remembered)
            {
                return null;
            }

            var cells = new List<string>((int)Math.Max(0, now - version));
            for (var next = version; next < now; next++)
            {
                cells.Add(_changed[next % Remembered]);
            }

            return cells;
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
        var before = _suspects.GetValueOrDefault(suspect.Id);
        if (before is not null && before.Version >= suspect.Version)
        {
            return;
        }

        _suspects[suspect.Id] = suspect;
        if (before?.CellCode != suspect.CellCode || before?.Status != suspect.Status)
        {
            Count(before, -1);
            Count(suspect, 1);
        }
    }

    private void Count(Known? suspect, int step)
    {
        if (suspect is not { CellCode: { } cell } || suspect.Status == SuspectStatus.Dismissed)
        {
            return;
        }

        var count = _counts.GetValueOrDefault(cell);
        _counts[cell] = suspect.Status == SuspectStatus.Confirmed
            ? count with { Confirmed = count.Confirmed + step }
            : count with { Suspected = count.Suspected + step };
        _changed[_version % Remembered] = cell;
        Interlocked.Increment(ref _version);
    }

    private sealed record Known(Guid Id, string? CellCode, SuspectStatus Status, int Version);
}
