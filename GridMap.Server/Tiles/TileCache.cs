using System.Diagnostics.CodeAnalysis;
using GridMap.Server.People;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Tiles;

/// <summary>The tiles last asked for, each drawn once for all who ask for it; the least wanted ones leave when there is no room.</summary>
internal sealed class TileCache(IOptions<TileOptions> options)
{
    // What an entry takes beside the tile's bytes.
    private const int OverheadBytes = 400;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Source, TileAddress Tile, string Scope), LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();
    private long _bytes;

    /// <summary>Bytes held, those of tiles that are still being drawn not counted.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return _bytes;
            }
        }
    }

    /// <param name="version">Of the tile, as its source says.</param>
    public Task<DrawnTile> GetAsync(ITileSource source, TileAddress tile, AreaScope scope, string version)
    {
        var key = (source.Name, tile, string.Join(',', scope.AreaCodes));
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known) && known.Value.Version == version)
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return known.Value.Tile.Value;
            }

            if (known is not null)
            {
                Remove(known);
            }

            // Drawn for whoever comes, so one caller's leaving does not end it.
            var entry = new Entry(key, version, new Lazy<Task<DrawnTile>>(() => Task.Run(async () =>
                DrawnTile.From(await source.DrawAsync(tile, scope, CancellationToken.None)))));
            var added = _byUse.AddFirst(entry);
            _entries[key] = added;
            entry.Tile.Value.ContinueWith(drawn => Settle(added, drawn), TaskScheduler.Default);
            return entry.Tile.Value;
        }
    }

    [SuppressMessage("Usage", "VSTHRD002", Justification = "The task has ended.")]
    private void Settle(LinkedListNode<Entry> node, Task<DrawnTile> drawn)
    {
        lock (_gate)
        {
            if (node.List is null)
            {
                return;
            }

            if (!drawn.IsCompletedSuccessfully)
            {
                Remove(node);
                return;
            }

            node.Value.Bytes = drawn.GetAwaiter().GetResult().Bytes + OverheadBytes;
            _bytes += node.Value.Bytes;
            while (_bytes > options.Value.CacheMegabytes * 1024L * 1024 && _byUse.Last is { } last)
            {
                Remove(last);
            }
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
        _bytes -= node.Value.Bytes;
    }

    private sealed class Entry((string Source, TileAddress Tile, string Scope) key, string version, Lazy<Task<DrawnTile>> tile)
    {
        public (string Source, TileAddress Tile, string Scope) Key => key;

        public string Version => version;

        public Lazy<Task<DrawnTile>> Tile => tile;

        public long Bytes { get; set; }
    }
}
