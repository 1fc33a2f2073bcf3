using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Contracts.Live;

/// <summary>Reads a <see cref="PackedSnapshot"/> in pieces, so that a page can go on drawing between them.</summary>
public sealed class PackedSnapshotReader
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, string> _names = [];
    private readonly MapSnapshot _head;
    private readonly SuspectSummary[] _suspects;
    private TargetSummary[]? _targets;
    private int _at;
    private int _position;

    /// <summary>Opens the bytes.</summary>
    /// <exception cref="InvalidDataException">They are no packed snapshot, or one of another version.</exception>
    public PackedSnapshotReader(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < PackedSnapshot.Signature.Length || Encoding.ASCII.GetString(Take(PackedSnapshot.Signature.Length)) != PackedSnapshot.Signature)
        {
            throw new InvalidDataException($"The snapshot does not begin with {PackedSnapshot.Signature}: server and page are of different versions, load the page again.");
        }

        _head = JsonSerializer.Deserialize<MapSnapshot>(ReadText(), PackedSnapshot.Json)
            ?? throw new InvalidDataException("The snapshot has no head.");
        _suspects = new SuspectSummary[BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)))];
    }

    /// <summary>Reads up to so many suspects and targets.</summary>
    /// <returns>False when all is read.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bytes end too early.</exception>
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

        _targets ??= new TargetSummary[BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)))];
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
        var (id, number) = (ReadId(), ReadText());
        var (longitude, latitude, radius) = (ReadDouble(), ReadDouble(), ReadDouble());
        var (status, score) = ((SuspectStatus)_bytes[_position++], ReadDouble());
        var cell = _bytes[_position++];
        var cellCode = cell is 1 ? ReadText() : null;
        var area = ReadText();
        return new SuspectSummary(
            id, number, longitude, latitude, radius, status, score, cell is 2 ? area : cellCode, area,
            ReadCount(), ReadCount(), ReadTime(), ReadTime(), ReadTime(), ReadId(), ReadCount());
    }

    private TargetSummary ReadTarget() => new(
        ReadId(), ReadId(), ReadText(), ReadDouble(), ReadDouble(), ReadText(), (TargetStatus)_bytes[_position++],
        _bytes[_position++] != 0 ? ReadId() : null, ReadName(), _bytes[_position++] != 0 ? (VisitFinding)_bytes[_position++] : null,
        _bytes[_position++] != 0 ? ReadText() : null, ReadTime(), ReadTime(), ReadCount());

    /// <summary>The few inspectors' names are each held once.</summary>
    private string? ReadName()
    {
        if (_bytes[_position++] is 0)
        {
            return null;
        }

        var name = ReadText();
        return _names.TryGetValue(name, out var held) ? held : _names[name] = name;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _bytes.AsSpan(_position, length);
        _position += length;
        return taken;
    }

    private string ReadText() => Encoding.UTF8.GetString(Take(ReadCount()));

    private double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    private Guid ReadId() => new(Take(16));

    private DateTimeOffset ReadTime() => new(BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long))), TimeSpan.Zero);

    private int ReadCount()
    {
        int value = _bytes[_position++];
        for (var shift = 7; value >> shift is not 0; shift += 7)
        {
            value = (value & ((1 << shift) - 1)) | (_bytes[_position++] << shift);
        }

        return value;
    }
}
