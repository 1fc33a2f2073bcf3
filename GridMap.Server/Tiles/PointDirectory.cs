using GridMap.Contracts.Live;
using GridMap.Server.Live;
using GridMap.Server.Storage;

namespace GridMap.Server.Tiles;

/// <summary>All points of a kind in memory, read once and then changed one by one as the feed tells.</summary>
internal abstract class PointDirectory<T>(IServiceScopeFactory scopes) : IChangeObserver, IDisposable
    where T : class, IStatusPoint<T>
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private bool _isLoaded;

    /// <summary>Held while anything of this object or the derived one is read or changed.</summary>
    protected Lock Gate { get; } = new();

    protected PointBoard<T> Board { get; } = new();

    public void Observe(MapChange change)
    {
        lock (Gate)
        {
            if (FindChanged(change) is { } point)
            {
                Put(point, isStamped: true);
            }
        }
    }

    public void Forget()
    {
        lock (Gate)
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
                await using var scope = scopes.CreateAsyncScope();
                await LoadAsync(scope.ServiceProvider.GetRequiredService<GridMapDb>(), cancellation);
                lock (Gate)
                {
                    Board.StampEverywhere();
                    _isLoaded = true;
                }
            }
        }
        finally
        {
            _loading.Release();
        }
    }

    public long VersionOf(TileAddress tile)
    {
        lock (Gate)
        {
            return Board.VersionOf(tile);
        }
    }

    /// <summary>See <see cref="PointBoard{T}.RentWithin"/>.</summary>
    public ArraySegment<T> RentWithin(TileAddress tile)
    {
        lock (Gate)
        {
            return Board.RentWithin(tile);
        }
    }

    public void Dispose() => _loading.Dispose();

    /// <summary>The point that a change makes or alters, in its new state; called with <see cref="Gate"/> held.</summary>
    protected abstract T? FindChanged(MapChange change);

    /// <summary>Reads all of them and puts them on the board; every tile counts as changed afterwards.</summary>
    protected abstract Task LoadAsync(GridMapDb db, CancellationToken cancellation);

    /// <summary>Puts a point on the board unless a later state stands there; call with <see cref="Gate"/> held.</summary>
    protected void Put(T point, bool isStamped = false)
    {
        if (Board.Find(point.Id) is not { } before || point.IsLaterThan(before))
        {
            Board.Put(point, isStamped);
        }
    }

    private bool IsLoaded()
    {
        lock (Gate)
        {
            return _isLoaded;
        }
    }
}
