using System.Runtime.CompilerServices;
using GridMap.Contracts.Live;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Live;

/// <summary>Answers "since N" with exactly what followed in an area, then goes on live.</summary>
internal sealed class ChangeFeed(
    IServiceScopeFactory scopes, ChangeTail tail, IOptions<LiveOptions> options, TimeProvider clock, LiveMetrics metrics)
{
    private const int BatchChanges = 500;

    /// <param name="scopeOf">Reads the follower's area anew, so that a changed account takes effect; null ends the stream.</param>
    /// <param name="sinceSequence">The last sequence the follower holds.</param>
    public async IAsyncEnumerable<MapChange> FollowAsync(
        Func<AreaScope?> scopeOf, long sinceSequence, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var watching = metrics.Watch();
        var position = sinceSequence;
        if (!await CanResumeAsync(position, cancellation))
        {
            yield return Sign(MapChangeKind.SnapshotNeeded, tail.Head);
            yield break;
        }

        while (!cancellation.IsCancellationRequested)
        {
            var batch = tail.ReadAfter(position, BatchChanges, out var grown)
                ?? await ReadStoredAsync(position, cancellation);
            if (scopeOf() is not { } scope)
            {
                yield break;
            }

            var told = position;
            foreach (var change in batch)
            {
                position = change.Sequence;
                if (scope.Covers(change.AreaCode))
                {
                    told = position;
                    yield return change with { HeadSequence = Math.Max(tail.Head, position) };
                }
            }

            if (batch.Count == 0)
            {
                if (!await GrewAsync(grown, cancellation))
                {
                    yield return Sign(MapChangeKind.Pulse, position);
                }
            }
            else if (told < position && position == tail.Head)
            {
                yield return Sign(MapChangeKind.Pulse, position);
            }
        }
    }

    /// <summary>False for a position that is too old, or that this database never reached.</summary>
    private async Task<bool> CanResumeAsync(long position, CancellationToken cancellation)
    {
        if (position < 0 || tail.Head - position > options.Value.MaxReplayChanges)
        {
            return false;
        }

        if (position <= tail.Head)
        {
            return true;
        }

        // A snapshot can be newer than the tail of this server, but not than the database.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        return position <= await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
    }

    private MapChange Sign(MapChangeKind kind, long sequence) =>
        new(sequence, Math.Max(tail.Head, sequence), clock.GetUtcNow(), kind, "", null, null, null);

    private async Task<bool> GrewAsync(Task grown, CancellationToken cancellation)
    {
        try
        {
            await grown.WaitAsync(TimeSpan.FromSeconds(options.Value.PulseSeconds), clock, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<MapChange>> ReadStoredAsync(long after, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var rows = await db.Changes.AsNoTracking()
            .Where(row => row.Sequence > after).OrderBy(row => row.Sequence).Take(BatchChanges).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToChange())];
    }
}
