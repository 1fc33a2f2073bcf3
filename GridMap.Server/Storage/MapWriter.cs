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

    private bool _holdsFeed;

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
            if (_pending.Count > 0 && !_holdsFeed)
            {
                await HoldFeedAsync(cancellation);
            }

            await db.SaveChangesAsync(cancellation);
            isTold = _pending.Count > 0;
            if (isTold)
            {
                await AppendAsync(cancellation);
                await ChangeSignal.TellServersAsync(db, cancellation);
            }

            // From here on nobody may take it for undone because a request was broken off.
            await transaction.CommitAsync(CancellationToken.None);
            return outcome;
        }
        finally
        {
            db.SavingChanges -= NoteMoves;
            // What was not committed must not be told by a later save.
            _pending.Clear();
            _left.Clear();
            _holdsFeed = false;
            if (isTold)
            {
                signal.Wake();
            }
        }
    }

    /// <summary>Inside <see cref="SaveAsync{T}"/>: lets no other writer of the feed in between until commit, on either database.</summary>
    public async Task HoldFeedAsync(CancellationToken cancellation)
    {
        await db.FeedHead.ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence), cancellation);
        _holdsFeed = true;
    }

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
        var told = WithMoves().ToList();
        await db.FeedHead.ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence + told.Count), cancellation);
        var sequence = await db.FeedHead.AsNoTracking().Select(row => row.Sequence).SingleAsync(cancellation) - told.Count;
        var now = clock.GetUtcNow();
        var rows = told.ConvertAll(pending => new ChangeRow
        {
            Sequence = ++sequence,
            At = now,
            Kind = pending.Kind,
            AreaCode = pending.AreaCode,
            ObjectId = pending.ObjectId,
            Payload = JsonSerializer.Serialize(pending.Fill(new MapChange(sequence, now, pending.Kind, pending.AreaCode)), ChangeRow.Json),
        });
        db.Changes.AddRange(rows);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        finally
        {
            // A number belongs to this transaction; the next try must not meet it.
            rows.ForEach(row => db.Entry(row).State = EntityState.Detached);
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
