using GridMap.Contracts.Live;

namespace GridMap.Server.Live;

/// <summary>The newest changes in memory, in commit order, read by every follower of this server.</summary>
internal sealed class ChangeTail(int capacity)
{
    private readonly Lock _gate = new();
    private readonly MapChange[] _ring = new MapChange[capacity];
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _head;
    private int _count;

    /// <summary>Sequence of the newest change; 0 before the first.</summary>
    public long Head
    {
        get
        {
            lock (_gate)
            {
                return _head;
            }
        }
    }

    /// <summary>Starts after the changes that stood in the database when the server started.</summary>
    public void StartAt(long head)
    {
        lock (_gate)
        {
            _head = head;
            _count = 0;
        }
    }

    /// <summary>Appends changes that follow the head without a gap.</summary>
    public void Append(IReadOnlyList<MapChange> changes)
    {
        TaskCompletionSource grown;
        lock (_gate)
        {
            foreach (var change in changes)
            {
                if (change.Sequence != _head + 1)
                {
                    throw new InvalidOperationException($"Change {change.Sequence} does not follow {_head}; the feed has a gap.");
                }

                _head = change.Sequence;
                _ring[_head % _ring.Length] = change;
                _count = Math.Min(_count + 1, _ring.Length);
            }

            grown = _grown;
            _grown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        grown.SetResult();
    }

    /// <summary>Copies up to <paramref name="atMost"/> changes after a position; null when they are no longer in memory.</summary>
    public IReadOnlyList<MapChange>? ReadAfter(long sequence, int atMost, out Task grown)
    {
        lock (_gate)
        {
            grown = _grown.Task;
            if (sequence < _head - _count)
            {
                return null;
            }

            var last = Math.Min(_head, sequence + atMost);
            var changes = new List<MapChange>((int)Math.Max(0, last - sequence));
            for (var next = sequence + 1; next <= last; next++)
            {
                changes.Add(_ring[next % _ring.Length]);
            }

            return changes;
        }
    }
}
