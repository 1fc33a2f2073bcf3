namespace GridMap.Client.Review;

/// <summary>Which suspect is on the table, which wait, which were judged here; knows nothing of pictures or the network.</summary>
public sealed class ReviewRound
{
    private readonly List<Guid> _open = [];
    private readonly Stack<Guid> _done = new();
    private readonly HashSet<Guid> _judged = [];
    private HashSet<Guid> _suspected = [];
    private int _place;

    /// <summary>The one on the table; null when nothing is left. It stays there when somebody else judges it.</summary>
    public Guid? Current { get; private set; }

    /// <summary>Waiting, the one on the table included, in the order they are shown.</summary>
    public IReadOnlyList<Guid> Open => _open;

    /// <summary>Judged here and not taken back.</summary>
    public int Done => _done.Count;

    /// <summary>The one on the table still waits for a verdict.</summary>
    public bool IsCurrentOpen => Current is { } current && _open.Contains(current);

    /// <summary>The verdict that taking back would take back.</summary>
    public Guid? LastJudged => _done.TryPeek(out var last) ? last : null;

    /// <summary>The next after the one on the table, for fetching ahead.</summary>
    public IEnumerable<Guid> Upcoming(int count) => _open.Skip(IsCurrentOpen ? _open.IndexOf(Current!.Value) + 1 : _place).Take(count); // Open, so not null.

    /// <summary>Takes over who is unreviewed now; those known keep their place, new ones come last.</summary>
    public void Sync(IReadOnlyList<Guid> suspected)
    {
        _suspected = [.. suspected];
        _judged.IntersectWith(_suspected);
        for (var index = _open.Count - 1; index >= 0; index--)
        {
            if (!_suspected.Contains(_open[index]) || _judged.Contains(_open[index]))
            {
                RemoveAt(index);
            }
        }

        var known = _open.ToHashSet();
        _open.AddRange(suspected.Where(id => !known.Contains(id) && !_judged.Contains(id)));
        if (Current is null && _open.Count > 0)
        {
            Put(Math.Clamp(_place, 0, _open.Count - 1));
        }
    }

    /// <summary>Puts those waiting into another order.</summary>
    /// <param name="suspected">All of them, in that order.</param>
    /// <param name="fromTheTop">The first comes to the table; otherwise the one there stays.</param>
    public void Arrange(IReadOnlyList<Guid> suspected, bool fromTheTop)
    {
        Sync(suspected);
        var places = suspected.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var arranged = _open.OrderBy(id => places[id]).ToList();
        _open.Clear();
        _open.AddRange(arranged);
        if (_open.Count > 0 && (fromTheTop || IsCurrentOpen))
        {
            Put(fromTheTop ? 0 : _open.IndexOf(Current!.Value)); // Open, so not null.
        }
    }

    /// <summary>Forward or back; stays at the ends.</summary>
    public void Move(int steps)
    {
        if (_open.Count is 0)
        {
            return;
        }

        // What was judged elsewhere has left its place to the one after it.
        var goal = IsCurrentOpen ? _open.IndexOf(Current!.Value) + steps : steps > 0 ? _place + steps - 1 : _place + steps; // Open, so not null.
        Put(Math.Clamp(goal, 0, _open.Count - 1));
    }

    /// <summary>Puts one on the table, waiting or not.</summary>
    public void Select(Guid id)
    {
        if (_open.IndexOf(id) is >= 0 and var index)
        {
            Put(index);
        }
        else
        {
            Current = id;
        }
    }

    /// <summary>The one on the table was judged: the next takes its place at once.</summary>
    /// <returns>The one that was judged; null when there was nothing to judge.</returns>
    public Guid? Judge()
    {
        if (!IsCurrentOpen)
        {
            return null;
        }

        var judged = Current!.Value; // Open, so not null.
        var index = _open.IndexOf(judged);
        _open.RemoveAt(index);
        _judged.Add(judged);
        _done.Push(judged);
        _place = index;
        Current = null;
        if (_open.Count > 0)
        {
            Put(Math.Min(index, _open.Count - 1));
        }

        return judged;
    }

    /// <summary>The server did not take the verdict: it waits again, next in turn, unless somebody else has judged it.</summary>
    public void Refuse(Guid id)
    {
        Forget(id);
        if (_suspected.Contains(id) && !_open.Contains(id))
        {
            _open.Insert(IsCurrentOpen ? _open.IndexOf(Current!.Value) + 1 : Math.Min(_place, _open.Count), id); // Open, so not null.
            Current ??= id;
        }
    }

    /// <summary>The verdict was taken back: it is on the table again.</summary>
    public void Restore(Guid id)
    {
        Forget(id);
        _suspected.Add(id);
        if (!_open.Contains(id))
        {
            _open.Insert(Math.Clamp(IsCurrentOpen ? _open.IndexOf(Current!.Value) : _place, 0, _open.Count), id); // Open, so not null.
        }

        Select(id);
    }

    private void Forget(Guid id)
    {
        _judged.Remove(id);
        var kept = _done.Where(judged => judged != id).Reverse().ToList();
        _done.Clear();
        kept.ForEach(_done.Push);
    }

    private void RemoveAt(int index)
    {
        if (_open[index] == Current)
        {
            _place = index;
        }
        else if (index < _place)
        {
            _place--;
        }

        _open.RemoveAt(index);
    }

    private void Put(int index)
    {
        _place = index;
        Current = _open[index];
    }
}
