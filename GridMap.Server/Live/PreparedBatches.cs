using System.Collections.Concurrent;
using GridMap.Contracts.Live;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Live;

/// <summary>Makes what followers are told next; those at one position with one scope share it.</summary>
internal sealed class PreparedBatches(ChangeTail tail, IOptions<LiveOptions> options)
{
    /// <summary>A batch ends with the change that reaches this size, so that a slow connection holds little.</summary>
    private const int BatchBytes = 64 * 1024;

    /// <summary>Changes looked at for one batch; a follower of a quiet area goes on from there.</summary>
    private const int BatchScan = 2000;

    /// <summary>Batches shared at one position of the feed; what comes on top is made for one follower alone.</summary>
    private const int MostShared = 256;

    private Shelf _shelf = new(-1);

    /// <summary>What follows a position, up to the head or to a batch's size; null when it is no longer in memory.</summary>
    public PreparedBatch? After(long position, FeedScope scope, bool allowCoalescing)
    {
        var head = tail.Head;
        var isCoalesced = allowCoalescing && head - position > options.Value.CoalesceAfterChanges;
        var shelf = ShelfOf(head);
        var place = new Place(position, scope.Key, isCoalesced);
        if (!shelf.Batches.TryGetValue(place, out var shared))
        {
            shared = new Lazy<PreparedBatch?>(() => Make(position, head, scope, isCoalesced));
            if (shelf.Batches.Count < MostShared)
            {
                shared = shelf.Batches.GetOrAdd(place, shared);
            }
        }

        return shared.Value;
    }

    private Shelf ShelfOf(long head)
    {
        var shelf = Volatile.Read(ref _shelf);
        if (shelf.Head < head)
        {
            shelf = new Shelf(head);
            Volatile.Write(ref _shelf, shelf);
        }

        return shelf;
    }

    private PreparedBatch? Make(long position, long head, FeedScope scope, bool isCoalesced)
    {
        if (tail.ReadAfter(position, isCoalesced ? long.MaxValue : BatchScan) is not { } changes)
        {
            return null;
        }

        var wanted = changes.Where(change => scope.Covers(change.Change.AreaCode));
        var taken = new List<TailChange>();
        var bytes = 0;
        foreach (var change in isCoalesced ? Newest(wanted) : wanted)
        {
            if (bytes >= BatchBytes)
            {
                return Batch(taken[^1].Change.Sequence);
            }

            taken.Add(change);
            bytes += change.JsonBytes;
        }

        return Batch(changes.Count > 0 ? changes[^1].Change.Sequence : position);

        PreparedBatch Batch(long reached) =>
            new(reached, Math.Max(head, reached), isCoalesced ? MapBatchKind.Newest : MapBatchKind.Every, taken);
    }

    /// <summary>The last change of each subject, in commit order.</summary>
    private static IEnumerable<TailChange> Newest(IEnumerable<TailChange> changes)
    {
        var newest = new Dictionary<(Guid?, MapChangeKind?, string?), TailChange>();
        foreach (var change in changes)
        {
            newest[change.Subject] = change;
        }

        return newest.Values.OrderBy(change => change.Change.Sequence);
    }

    private readonly record struct Place(long Position, string Scope, bool IsCoalesced);

    private sealed class Shelf(long head)
    {
        public long Head => head;

        public ConcurrentDictionary<Place, Lazy<PreparedBatch?>> Batches { get; } = new();
    }
}
