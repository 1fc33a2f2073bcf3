using System.Runtime.CompilerServices;
using GridMap.Contracts.Live;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Live;

/// <summary>Answers "since N" with exactly what followed in an area, then goes on live.</summary>
internal sealed class ChangeFeed(
    IServiceScopeFactory scopes, ChangeTail tail, PreparedBatches batches, IOptions<LiveOptions> options, TimeProvider clock, LiveMetrics metrics)
{
    private readonly TimeSpan _pulse = TimeSpan.FromSeconds(options.Value.PulseSeconds);

    /// <param name="scopeOf">Reads the follower's area anew, so that a changed account takes effect; null ends the stream.</param>
    /// <param name="request">Where the follower stands.</param>
    public async IAsyncEnumerable<MapBatch> FollowAsync(
        Func<FeedScope?> scopeOf, FollowRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var watching = metrics.Watch();
        var position = request.SinceSequence;
        var isKnown = await IsReachedAsync(position, cancellation);
        var told = clock.GetTimestamp();
        while (!cancellation.IsCancellationRequested)
        {
            // Before anything is read: what is committed from here on completes it.
            var grown = tail.Grown;
            if (scopeOf() is not { } scope)
            {
                yield break;
            }

            // Of an area that came to the account nothing older is held; of one that was taken from it nothing may be held on to.
            if (!isKnown || scope.Key != request.Scope || batches.After(position, scope, request.AllowCoalescing) is not { } batch)
            {
                yield return Sign(MapBatchKind.SnapshotNeeded, tail.Head);
                yield break;
            }

            var hasMoved = batch.Sequence > position;
            position = batch.Sequence;
            if (batch.Entries.Count > 0)
            {
                yield return batch;
                told = clock.GetTimestamp();
            }
            else if (clock.GetElapsedTime(told) >= _pulse)
            {
                yield return Sign(MapBatchKind.Every, position);
                told = clock.GetTimestamp();
            }
            else if (!hasMoved)
            {
                await WaitAsync(grown, _pulse - clock.GetElapsedTime(told), cancellation);
            }
        }
    }

    /// <summary>False for a position that this database never reached.</summary>
    private async Task<bool> IsReachedAsync(long position, CancellationToken cancellation)
    {
        if (position <= tail.Head)
        {
            return position >= 0;
        }

        // A snapshot can be newer than the tail of this server, but not than the database.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        return position <= await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
    }

    private MapBatch Sign(MapBatchKind kind, long position) => new(position, Math.Max(tail.Head, position), kind, []);

    private async Task WaitAsync(Task grown, TimeSpan atMost, CancellationToken cancellation)
    {
        try
        {
            await grown.WaitAsync(atMost, clock, cancellation);
        }
        catch (TimeoutException)
        {
            // The loop says that the line is alive.
        }
    }
}
