using System.Text.Json;
using GridMap.Contracts.Live;
using GridMap.Server.Live;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Storage;

/// <summary>Commits a use case: its rows and the changes the map must hear of, in one transaction.</summary>
/// <remarks>
/// The sequence comes from one counter row that stays locked until commit, so that numbers are handed out in commit
/// order and without gaps on either database. A plain database sequence would be handed out before commit.
/// That row is the first that a change of the map locks: who had changed rows before it would meet, the other way round, who holds it and wants
/// those rows. A use case that announces something and locks rows by itself (an update or a locking query, before its end) holds the feed first.
/// </remarks>
internal sealed class MapWriter(GridMapDb db, ChangeSignal signal, TimeProvider clock)
{
    private readonly List<PendingChange> _pending = [];

    /// <summary>Objects that this save takes out of an area, with that area.</summary>
    private readonly Dictionary<Guid, string> _left = [];

    /// <summary>The newest number there is, while this transaction holds the feed; null while it does not.</summary>
    private long? _head;

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
        var isTold = false;
        db.SavingChanges += NoteMoves;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var outcome = await work(cancellation);
            if (_pending.Count > 0 && _head is null)
            {
                await HoldFeedAsync(cancellation);
            }

            // What fails from here on takes the whole transaction with it: marks to go back to are rounds to the database for nothing.
            db.Database.AutoSavepointsEnabled = false;
            await db.SaveChangesAsync(cancellation);
            isTold = _pending.Count > 0;
            if (isTold)
            {
                await AppendAsync(cancellation);
            }

            // From here on nobody may take it for undone because a request was broken off.
            await transaction.CommitAsync(CancellationToken.None);
            return outcome;
        }
        finally
        {
            db.SavingChanges -= NoteMoves;
            db.Database.AutoSavepointsEnabled = true;
            // What was not committed must not be told by a later save.
            _pending.Clear();
            _left.Clear();
            _head = null;
            if (isTold)
            {
                signal.Wake();
            }
        }
    }

    /// <summary>Inside <see cref="SaveAsync{T}"/>: lets no other writer of the feed in between until commit, on either database.</summary>
    public async Task HoldFeedAsync(CancellationToken cancellation) => _head = await FeedHold.TakeAsync(db, cancellation);

    /// <summary>Whoever sees the old area and not the new one must hear that the object left.</summary>
    private void NoteMoves(object? sender, SavingChangesEventArgs saving)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Modified))
        {
            if (entry.Metadata.FindProperty(nameof(ChangeRow.AreaCode)) is { } property
                && entry.Property(property) is { IsModified: true, OriginalValue: string before, CurrentValue: string now }
                && before != now
                && entry.Metadata.FindPrimaryKey() is { Properties: [var key] }
                && entry.Property(key).CurrentValue is Guid id)
            {
                _left.TryAdd(id, before);
            }
        }
    }

    private async Task AppendAsync(CancellationToken cancellation)
    {
        // Held before anything was saved, if only by this save itself.
        var sequence = _head!.Value;
        var now = clock.GetUtcNow();
        var head = new FeedHeadRow { Id = FeedHeadRow.TheOne, Sequence = sequence };
        var rows = WithMoves().Select(pending => new ChangeRow
        {
            Sequence = ++sequence,
            At = now,
            Kind = pending.Kind,
            AreaCode = pending.AreaCode,
            ObjectId = pending.ObjectId,
            Payload = JsonSerializer.Serialize(pending.Fill(new MapChange(sequence, now, pending.Kind, pending.AreaCode)), ChangeRow.Json),
        }).ToList();
        db.FeedHead.Attach(head);
        head.Sequence = sequence;
        db.Changes.AddRange(rows);
        try
        {
            // Together: one round to a database that is elsewhere.
            await db.SaveChangesAsync(cancellation);
        }
        finally
        {
            // A number belongs to this transaction; the next try must not meet it.
            rows.ForEach(row => db.Entry(row).State = EntityState.Detached);
            db.Entry(head).State = EntityState.Detached;
        }
    }

    private IEnumerable<PendingChange> WithMoves()
    {
        foreach (var pending in _pending)
        {
            if (pending.ObjectId is { } id && pending.Kind is not MapChangeKind.Premises && _left.Remove(id, out var area))
            {
                yield return new PendingChange(MapChangeKind.Gone, area, id, change => change with { GoneId = id });
            }

            yield return pending;
        }
    }

    private sealed record PendingChange(MapChangeKind Kind, string AreaCode, Guid? ObjectId, Func<MapChange, MapChange> Fill);
}
