using System.Text.Json;
using GridMap.Contracts.Live;
using GridMap.Server.Live;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Storage;

/// <summary>Commits a use case: its rows and the changes the map must hear of, in one transaction.</summary>
/// <remarks>
/// The sequence comes from one counter row that stays locked until commit, so that numbers are handed out in commit
/// order and without gaps on either database. A plain database sequence would be handed out before commit.
/// </remarks>
internal sealed class MapWriter(GridMapDb db, ChangeSignal signal, TimeProvider clock)
{
    private readonly List<PendingChange> _pending = [];

    /// <summary>Notes a change; the sequence and time are set when <see cref="SaveAsync"/> commits.</summary>
    /// <param name="change">Its payload is built by a function, so that it can read values the save itself assigns.</param>
    public void Announce(MapChangeKind kind, string areaCode, Guid? objectId, Func<MapChange, MapChange> change) =>
        _pending.Add(new PendingChange(kind, areaCode, objectId, change));

    /// <summary>Writes everything or nothing.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed a row that was read before.</exception>
    public Task SaveAsync(CancellationToken cancellation) => SaveAsync(_ => Task.FromResult(true), cancellation);

    /// <summary>Reads, decides and writes in one transaction: <paramref name="work"/> runs inside it, before its changes are saved.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed a row that was read before.</exception>
    public async Task<T> SaveAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        T outcome;
        bool isTold;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            outcome = await work(cancellation);
            await db.SaveChangesAsync(cancellation);
            isTold = _pending.Count > 0;
            if (isTold)
            {
                await AppendAsync(cancellation);
                await db.SaveChangesAsync(cancellation);
            }

            await transaction.CommitAsync(cancellation);
        }
        finally
        {
            // What was not committed must not be told by a later save.
            _pending.Clear();
        }

        if (isTold)
        {
            await signal.RaiseAsync(db, cancellation);
        }

        return outcome;
    }

    /// <summary>Inside <see cref="SaveAsync{T}"/>: lets no other writer of the feed in between until commit, on either database.</summary>
    public Task HoldFeedAsync(CancellationToken cancellation) =>
        db.FeedHead.ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence), cancellation);

    private async Task AppendAsync(CancellationToken cancellation)
    {
        var count = _pending.Count;
        await db.FeedHead.ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence + count), cancellation);
        var head = await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation);
        var now = clock.GetUtcNow();
        for (var index = 0; index < count; index++)
        {
            var pending = _pending[index];
            var sequence = head - count + index + 1;
            var change = pending.Fill(new MapChange(sequence, sequence, now, pending.Kind, pending.AreaCode, null, null, null));
            db.Changes.Add(new ChangeRow
            {
                Sequence = sequence,
                At = now,
                Kind = pending.Kind,
                AreaCode = pending.AreaCode,
                ObjectId = pending.ObjectId,
                Payload = JsonSerializer.Serialize(change, ChangeRow.Json),
            });
        }
    }

    private sealed record PendingChange(MapChangeKind Kind, string AreaCode, Guid? ObjectId, Func<MapChange, MapChange> Fill);
}
