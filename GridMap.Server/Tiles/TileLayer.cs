namespace GridMap.Server.Tiles;

/// <summary>One layer of a vector tile: features that share a table of keys and values.</summary>
/// <remarks>Source: Mapbox Vector Tile 2.1, §4.1 and §4.4.</remarks>
internal sealed class TileLayer(string name)
{
    private readonly ProtoWriter _features = new();
    private readonly ProtoWriter _feature = new();
    private readonly ProtoWriter _tags = new();
    private readonly Dictionary<string, uint> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<object, uint> _values = [];

    public bool IsEmpty => _features.Length == 0;

    /// <param name="geometry">Not empty.</param>
    /// <param name="tags">Values are <see cref="string"/>, <see cref="bool"/>, <see cref="long"/> or <see cref="double"/>.</param>
    public void Add(TileGeometryKind kind, TileGeometry geometry, params ReadOnlySpan<(string Key, object Value)> tags)
    {
        _tags.Clear();
        foreach (var (key, value) in tags)
        {
            _tags.Varint(NumberOf(_keys, key));
            _tags.Varint(NumberOf(_values, value));
        }

        _feature.Clear();
        _feature.Bytes(2, _tags.Written);
        _feature.Varint(3, (ulong)kind);
        _feature.Bytes(4, geometry.Commands);
        _features.Bytes(2, _feature.Written);
    }

    public void WriteTo(ProtoWriter tile)
    {
        var layer = new ProtoWriter();
        layer.Text(1, name);
        var body = _features.Written;
        var head = layer.Written.ToArray();
        var tail = new ProtoWriter();
        foreach (var key in _keys.Keys)
        {
            tail.Text(3, key);
        }

        var one = new ProtoWriter();
        foreach (var value in _values.Keys)
        {
            one.Clear();
            WriteValue(one, value);
            tail.Bytes(4, one.Written);
        }

        tail.Varint(5, TileAddress.Extent);
        tail.Varint(15, 2);
        tile.Bytes(3, [.. head, .. body, .. tail.Written]);
    }

    // Dictionaries without removals enumerate in the order of adding, which is that of the numbers.
    private static uint NumberOf<T>(Dictionary<T, uint> table, T item) where T : notnull
    {
        if (!table.TryGetValue(item, out var number))
        {
            number = (uint)table.Count;
            table.Add(item, number);
        }

        return number;
    }

    private static void WriteValue(ProtoWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Text(1, text);
                break;
            case double number:
                writer.Double(3, number);
                break;
            case long number when number >= 0:
                writer.Varint(5, (ulong)number);
                break;
            case long number:
                writer.Varint(4, unchecked((ulong)number));
                break;
            case bool flag:
                writer.Varint(7, flag ? 1UL : 0UL);
                break;
            default:
                throw new ArgumentException($"A tile cannot hold a value of type {value.GetType().Name}.", nameof(value));
        }
    }
}
