using System.Runtime.InteropServices;
using System.Text;

namespace GridMap.Server.Tiles;

/// <summary>One layer of a vector tile: features that share a table of keys and values. Keeps its buffers for the next tile.</summary>
/// <remarks>Source: Mapbox Vector Tile 2.1, §4.1 and §4.4.</remarks>
internal sealed class TileLayer
{
    private readonly ProtoWriter _features = new();
    private readonly ProtoWriter _tags = new();
    private readonly ProtoWriter _values = new();
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, uint> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<long, uint> _counts = [];
    private readonly Dictionary<double, uint> _numbers = [];
    private readonly uint[] _flags = new uint[2];
    private string _name;
    private int _nextKey;
    private uint _valueCount;

    public TileLayer(string name)
    {
        _name = name;
        Reset(name);
    }

    public bool IsEmpty => _features.Length == 0;

    /// <summary>Makes it an empty layer of this name.</summary>
    public void Reset(string name)
    {
        _name = name;
        _features.Clear();
        _values.Clear();
        _keys.Clear();
        _texts.Clear();
        _counts.Clear();
        _numbers.Clear();
        _valueCount = 0;
        _flags.AsSpan().Fill(uint.MaxValue);
        Begin();
    }

    /// <summary>Starts a feature; tags follow, then <see cref="End"/>.</summary>
    public void Begin()
    {
        _tags.Clear();
        _nextKey = 0;
    }

    public void Tag(string key, string value)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, value, out var isKnown);
        if (!isKnown)
        {
            number = AddText(value);
        }

        Tag(key, number);
    }

    /// <summary>A value that no other feature of the layer has.</summary>
    public void TagUnique(string key, string value) => Tag(key, AddText(value));

    public void Tag(string key, long value)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, value, out var isKnown);
        if (!isKnown)
        {
            number = _valueCount++;
            _values.Head(4, 1 + ProtoWriter.LengthOf((ulong)value));
            _values.Varint(value >= 0 ? 5 : 4, (ulong)value);
        }

        Tag(key, number);
    }

    public void Tag(string key, double value)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, value, out var isKnown);
        if (!isKnown)
        {
            number = _valueCount++;
            _values.Head(4, 1 + sizeof(double));
            _values.Double(3, value);
        }

        Tag(key, number);
    }

    public void Tag(string key, bool value)
    {
        ref var number = ref _flags[value ? 1 : 0];
        if (number == uint.MaxValue)
        {
            number = _valueCount++;
            _values.Head(4, 2);
            _values.Varint(7, value ? 1UL : 0UL);
        }

        Tag(key, number);
    }

    /// <param name="geometry">Not empty.</param>
    public void End(TileGeometryKind kind, TileGeometry geometry)
    {
        var tags = _tags.Written;
        var commands = geometry.Commands;
        var tagsLength = tags.Length == 0 ? 0 : 1 + ProtoWriter.LengthOf((ulong)tags.Length) + tags.Length;
        _features.Head(2, tagsLength + 2 + 1 + ProtoWriter.LengthOf((ulong)commands.Length) + commands.Length);
        if (tagsLength > 0)
        {
            _features.Bytes(2, tags);
        }

        _features.Varint(3, (ulong)kind);
        _features.Bytes(4, commands);
    }

    public void WriteTo(ProtoWriter tile)
    {
        var nameBytes = Encoding.UTF8.GetByteCount(_name);
        var keyBytes = _keys.Sum(key => 1 + ProtoWriter.LengthOf((ulong)Encoding.UTF8.GetByteCount(key)) + Encoding.UTF8.GetByteCount(key));
        var tail = 1 + ProtoWriter.LengthOf(TileAddress.Extent) + 1 + 1;
        tile.Head(3, 1 + ProtoWriter.LengthOf((ulong)nameBytes) + nameBytes + _features.Length + keyBytes + _values.Length + tail);
        tile.Text(1, _name);
        tile.Append(_features.Written);
        foreach (var key in _keys)
        {
            tile.Text(3, key);
        }

        tile.Append(_values.Written);
        tile.Varint(5, TileAddress.Extent);
        tile.Varint(15, 2);
    }

    private void Tag(string key, uint value)
    {
        _tags.Varint(NumberOf(key));
        _tags.Varint(value);
    }

    /// <summary>Features mostly name the same keys in the same order, so the next one is tried first.</summary>
    private uint NumberOf(string key)
    {
        var number = _nextKey < _keys.Count && ReferenceEquals(_keys[_nextKey], key) ? _nextKey : _keys.IndexOf(key);
        if (number < 0)
        {
            number = _keys.Count;
            _keys.Add(key);
        }

        _nextKey = number + 1;
        return (uint)number;
    }

    private uint AddText(string value)
    {
        var bytes = Encoding.UTF8.GetByteCount(value);
        _values.Head(4, 1 + ProtoWriter.LengthOf((ulong)bytes) + bytes);
        _values.Text(1, value);
        return _valueCount++;
    }
}
