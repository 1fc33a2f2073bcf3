namespace GridMap.Client.Command;

/// <summary>Every row, latest change first, kept in order change by change: in pieces, so that no change moves a hundred thousand.</summary>
internal sealed class DeskOrder
{
    private const int MostInPiece = 512;

    private readonly List<Piece> _pieces = [];

    /// <summary>Rows that are shown.</summary>
    public int ShownCount { get; private set; }

    public IEnumerable<DeskEntry> Entries => _pieces.SelectMany(piece => piece.Entries);

    public void Clear()
    {
        _pieces.Clear();
        ShownCount = 0;
    }

    public void Add(DeskEntry entry)
    {
        if (_pieces.Count is 0)
        {
            _pieces.Add(new Piece());
        }

        var at = PieceOf(entry);
        var piece = _pieces[at];
        piece.Entries.Insert(~piece.Entries.BinarySearch(entry, ByChange.Instance), entry);
        Count(piece, entry, 1);
        if (piece.Entries.Count > MostInPiece)
        {
            _pieces.Insert(at + 1, piece.Split());
        }
    }

    /// <summary>Takes out an entry, before its row changes.</summary>
    public void Remove(DeskEntry entry)
    {
        var at = PieceOf(entry);
        var piece = _pieces[at];
        piece.Entries.RemoveAt(piece.Entries.BinarySearch(entry, ByChange.Instance));
        Count(piece, entry, -1);
        if (piece.Entries.Count is 0)
        {
            _pieces.RemoveAt(at);
        }
    }

    /// <summary>Asks anew of each row whether it is shown.</summary>
    /// <param name="isShown">The answer.</param>
    /// <param name="turned">Told of each row whose answer is another than before.</param>
    public void Show(Func<DeskEntry, bool> isShown, Action<DeskEntry> turned)
    {
        ShownCount = 0;
        foreach (var piece in _pieces)
        {
            piece.Shown = 0;
            foreach (var entry in piece.Entries)
            {
                var shows = isShown(entry);
                if (shows != entry.IsShown)
                {
                    entry.IsShown = shows;
                    turned(entry);
                }

                Count(piece, entry, 1);
            }
        }
    }

    /// <summary>Shown rows from a position on.</summary>
    public List<DeskRow> Take(int start, int count)
    {
        var rows = new List<DeskRow>(count);
        foreach (var piece in _pieces)
        {
            if (start >= piece.Shown)
            {
                start -= piece.Shown;
                continue;
            }

            foreach (var entry in piece.Entries.Where(entry => entry.IsShown).Skip(start))
            {
                if (rows.Count == count)
                {
                    return rows;
                }

                rows.Add(entry.Row);
            }

            start = 0;
        }

        return rows;
    }

    /// <summary>Position among the shown rows; −1 for one that is not shown.</summary>
    public int IndexOf(DeskEntry entry)
    {
        if (!entry.IsShown)
        {
            return -1;
        }

        var at = PieceOf(entry);
        return _pieces.Take(at).Sum(piece => piece.Shown) + _pieces[at].Entries.TakeWhile(other => other != entry).Count(other => other.IsShown);
    }

    private void Count(Piece piece, DeskEntry entry, int sign)
    {
        if (entry.IsShown)
        {
            piece.Shown += sign;
            ShownCount += sign;
        }
    }

    /// <summary>The last piece that does not start after the entry.</summary>
    private int PieceOf(DeskEntry entry)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = ByChange.Instance.Compare(_pieces[middle].Entries[0], entry) <= 0 ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private sealed class Piece
    {
        public List<DeskEntry> Entries { get; init; } = new(MostInPiece + 1);

        public int Shown { get; set; }

        public Piece Split()
        {
            var half = Entries.Count / 2;
            var rest = new Piece { Entries = new List<DeskEntry>(MostInPiece + 1) };
            rest.Entries.AddRange(Entries.Skip(half));
            Entries.RemoveRange(half, Entries.Count - half);
            rest.Shown = rest.Entries.Count(entry => entry.IsShown);
            Shown -= rest.Shown;
            return rest;
        }
    }

    private sealed class ByChange : IComparer<DeskEntry>
    {
        public static ByChange Instance { get; } = new();

        public int Compare(DeskEntry? x, DeskEntry? y)
        {
            // The lists hold no null.
            var order = y!.Row.ChangedTicks.CompareTo(x!.Row.ChangedTicks);
            order = order is 0 ? string.CompareOrdinal(x.Row.Suspect.Number, y.Row.Suspect.Number) : order;
            return order is 0 ? x.Row.Suspect.Id.CompareTo(y.Row.Suspect.Id) : order;
        }
    }
}
