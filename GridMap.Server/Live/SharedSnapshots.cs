using GridMap.Server.People;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Live;

/// <summary>Takes few snapshots at a time and gives each to everybody who asks for the same, so that a thousand may come back at once.</summary>
internal sealed class SharedSnapshots(
    IServiceScopeFactory scopes, ChangeTail tail, IOptions<LiveOptions> options, TimeProvider clock, Random chance) : IDisposable
{
    private const int LeastRetrySeconds = 1;
    private const int MostRetrySeconds = 8;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turns = new(options.Value.SnapshotsAtOnce);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<(string Scope, string AreaCode, SnapshotForm Form), Kept> _kept = [];
    private int _waiting;

    /// <summary>Snapshots read from the database so far.</summary>
    public int Taken { get; private set; }

    /// <returns>The area's state; null when too many wait, then <paramref name="retrySeconds"/> says when to come again.</returns>
    public Task<TakenSnapshot>? Find(AreaScope areas, string areaCode, SnapshotForm form, out int retrySeconds)
    {
        retrySeconds = 0;
        var key = (FeedScope.Of(areas).Key, areaCode, form);
        lock (_gate)
        {
            if (_kept.TryGetValue(key, out var kept) && IsFresh(kept))
            {
                return kept.Snapshot;
            }

            if (_waiting >= options.Value.SnapshotsAtOnce + options.Value.SnapshotsWaiting)
            {
                // Not all at the same second again.
                retrySeconds = chance.Next(LeastRetrySeconds, MostRetrySeconds + 1);
                return null;
            }

            _waiting++;
            Taken++;
            kept?.Expiry?.Dispose();
            var taken = new Kept();
            _kept[key] = taken;
            taken.Snapshot = TakeAsync(key, taken, areas);
            return taken.Snapshot;
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        lock (_gate)
        {
            foreach (var kept in _kept.Values)
            {
                kept.Expiry?.Dispose();
            }
        }

        _stopping.Dispose();
        _turns.Dispose();
    }

    /// <summary>One that is being read; in a crowd also one that was read a moment ago and not many changes ago. Who comes alone gets the present.</summary>
    private bool IsFresh(Kept kept) =>
        kept.Expiry is null || (_waiting > 0 && tail.Head - kept.Sequence <= options.Value.CoalesceAfterChanges);

    /// <remarks>Nobody's request breaks it off: others wait for the same.</remarks>
    private async Task<TakenSnapshot> TakeAsync((string Scope, string AreaCode, SnapshotForm Form) key, Kept kept, AreaScope areas)
    {
        await Task.Yield();
        try
        {
            await _turns.WaitAsync(_stopping.Token);
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var snapshot = await scope.ServiceProvider.GetRequiredService<MapSnapshots>().TakeAsync(areas, key.AreaCode, key.Form, _stopping.Token);
                lock (_gate)
                {
                    kept.Sequence = snapshot.Sequence;
                    kept.Expiry = clock.CreateTimer(
                        _ => Forget(key, kept), state: null, TimeSpan.FromSeconds(options.Value.SnapshotSharedSeconds), Timeout.InfiniteTimeSpan);
                }

                return snapshot;
            }
            finally
            {
                _turns.Release();
            }
        }
        catch
        {
            Forget(key, kept);
            throw;
        }
        finally
        {
            lock (_gate)
            {
                _waiting--;
            }
        }
    }

    private void Forget((string Scope, string AreaCode, SnapshotForm Form) key, Kept kept)
    {
        lock (_gate)
        {
            kept.Expiry?.Dispose();
            if (_kept.TryGetValue(key, out var current) && current == kept)
            {
                _kept.Remove(key);
            }
        }
    }

    private sealed class Kept
    {
        public Task<TakenSnapshot>? Snapshot { get; set; }

        public long Sequence { get; set; }

        /// <summary>Set when it has been read.</summary>
        public ITimer? Expiry { get; set; }
    }
}
