namespace GridMap.Server.Live;

/// <summary>The newest changes in memory, in commit order, read by every follower of this server.</summary>
internal sealed class ChangeTail(int capacity)
{
    private readonly Lock _gate = new();
    private readonly TailChange[] _ring = new TailChange[capacity];
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _head;
    private int _count;

    public int Capacity => capacity;

    /// <summary>Sequence of the newest change; 0 before the first.</summary>
    public long Head => Interlocked.Read(ref _head);

    /// <summary>Completes with the next change. Ask for it before <see cref="Head"/>, so that no change falls in between.</summary>
    public Task Grown => Volatile.Read(ref _grown).Task;

    /// <summary>Everything after this position is in memory.</summary>
    public long Oldest
    {
        get
        {
            lock (_gate)
            {
                return _head - _count;
            }
        }
    }

    /// <summary>Starts after the changes that stood in the database when the server started, with the newest of them.</summary>
    public void Start(long head, IReadOnlyList<TailChange> newest)
    {
        lock (_gate)
        {
            _head = head - newest.Count;
            _count = 0;
        }

        Append(newest);
    }

    /// <summary>Appends changes that follow the head without a gap, all or none of them.</summary>
    public void Append(IReadOnlyList<TailChange> changes)
    {
        TaskCompletionSource grown;
        lock (_gate)
        {
            for (var index = 0; index < changes.Count; index++)
            {
                if (changes[index].Change.Sequence != _head + 1 + index)
                {
                    throw new InvalidOperationException($"Change {changes[index].Change.Sequence} does not follow {_head + index}; the feed has a gap.");
                }
            }

            foreach (var change in changes)
            {
                _ring[change.Change.Sequence % capacity] = change;
            }

            _count = Math.Min(_count + changes.Count, capacity);
            Interlocked.Add(ref _head, changes.Count);
            grown = _grown;
            Volatile.Write(ref _grown, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        grown.SetResult();
    }

    /// <summary>Copies up to <paramref name="atMost"/> changes after a position; null when they are no longer in memory.</summary>
    public IReadOnlyList<TailChange>? ReadAfter(long sequence, long atMost)
    {
        lock (_gate)
        {
            if (sequence < _head - _count)
            {
                return null;
            }

            var last = Math.Min(_head, sequence + Math.Min(atMost, capacity));
            var changes = new List<TailChange>((int)Math.Max(0, last - sequence));
            for (var next = sequence + 1; next <= last; next++)
            {
                changes.Add(_ring[next % capacity]);
            }

            return changes;
        }
    }
}
