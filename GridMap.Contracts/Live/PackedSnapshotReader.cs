using System.Text;
using System.Text.Json;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Contracts.Live;

/// <summary>Reads a <see cref="PackedSnapshot"/> in pieces, so that a page can go on drawing between them.</summary>
public sealed class PackedSnapshotReader : IDisposable
{
    private readonly BinaryReader _reader;
    private readonly Dictionary<string, string> _names = [];
    private readonly MapSnapshot _head;
    private readonly SuspectSummary[] _suspects;
    private TargetSummary[]? _targets;
    private int _at;

    /// <summary>Opens the bytes.</summary>
    /// <exception cref="InvalidDataException">They are no packed snapshot, or one of another version.</exception>
    public PackedSnapshotReader(byte[] bytes)
    {
        _reader = new BinaryReader(new MemoryStream(bytes, writable: false), Encoding.UTF8);
        if (Encoding.ASCII.GetString(_reader.ReadBytes(PackedSnapshot.Signature.Length)) != PackedSnapshot.Signature)
        {
            throw new InvalidDataException($"The snapshot does not begin with {PackedSnapshot.Signature}: server and page are of different versions, load the page again.");
        }

        _head = JsonSerializer.Deserialize<MapSnapshot>(_reader.ReadString(), PackedSnapshot.Json)
            ?? throw new InvalidDataException("The snapshot has no head.");
        _suspects = new SuspectSummary[_reader.ReadInt32()];
    }

    /// <summary>Lets go of the bytes.</summary>
    public void Dispose() => _reader.Dispose();

    /// <summary>Reads up to so many suspects and targets.</summary>
    /// <returns>False when all is read.</returns>
    /// <exception cref="EndOfStreamException">The bytes end too early.</exception>
    public bool Read(int atMost)
    {
        for (; atMost > 0 && _at < _suspects.Length; atMost--)
        {
            _suspects[_at++] = ReadSuspect();
        }

        if (_at < _suspects.Length)
        {
            return true;
        }

        _targets ??= new TargetSummary[_reader.ReadInt32()];
        for (; atMost > 0 && _at - _suspects.Length < _targets.Length; atMost--)
        {
            _targets[_at++ - _suspects.Length] = ReadTarget();
        }

        return _at - _suspects.Length < _targets.Length;
    }

    /// <summary>The snapshot, once <see cref="Read"/> answered false.</summary>
    public MapSnapshot Finish() => _targets is not null && _at == _suspects.Length + _targets.Length
        ? _head with { Suspects = _suspects, Targets = _targets }
        : throw new InvalidOperationException("The snapshot is not read to its end.");

    private SuspectSummary ReadSuspect()
    {
        var (id, number) = (ReadId(), _reader.ReadString());
        var (longitude, latitude, radius) = (_reader.ReadDouble(), _reader.ReadDouble(), _reader.ReadDouble());
        var (status, score) = ((SuspectStatus)_reader.ReadByte(), _reader.ReadDouble());
        var cell = _reader.ReadByte();
        var cellCode = cell is 1 ? _reader.ReadString() : null;
        var area = _reader.ReadString();
        return new SuspectSummary(
            id, number, longitude, latitude, radius, status, score, cell is 2 ? area : cellCode, area,
            _reader.Read7BitEncodedInt(), _reader.Read7BitEncodedInt(), ReadTime(), ReadTime(), ReadTime(), ReadId(), _reader.Read7BitEncodedInt());
    }

    private TargetSummary ReadTarget() => new(
        ReadId(), ReadId(), _reader.ReadString(), _reader.ReadDouble(), _reader.ReadDouble(), _reader.ReadString(), (TargetStatus)_reader.ReadByte(),
        _reader.ReadBoolean() ? ReadId() : null, ReadName(), _reader.ReadBoolean() ? (VisitFinding)_reader.ReadByte() : null,
        _reader.ReadBoolean() ? _reader.ReadString() : null, ReadTime(), ReadTime(), _reader.Read7BitEncodedInt());

    /// <summary>The few inspectors' names are each held once.</summary>
    private string? ReadName()
    {
        if (!_reader.ReadBoolean())
        {
            return null;
        }

        var name = _reader.ReadString();
        return _names.TryGetValue(name, out var held) ? held : _names[name] = name;
    }

    private Guid ReadId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _reader.BaseStream.ReadExactly(bytes);
        return new Guid(bytes);
    }

    private DateTimeOffset ReadTime() => new(_reader.ReadInt64(), TimeSpan.Zero);
}
