using System.Text;

namespace GridMap.Detection.DetectionModels.Graphs;

/// <summary>Walks the fields of a protobuf message in a stream; a field that is not asked for is jumped over, so weights are never read.</summary>
/// <param name="stream">Seekable.</param>
/// <param name="end">Position after the message's last byte.</param>
internal sealed class ProtobufReader(Stream stream, long end)
{
    private const int MaxTextBytes = 1 << 20;
    private const int MaxVarintBytes = 10;

    private long _fieldEnd = stream.Position;
    private int _wire;

    /// <summary>Number of the field the reader stands on.</summary>
    public int Field { get; private set; }

    /// <summary>Goes to the next field.</summary>
    /// <returns>False at the end of the message.</returns>
    /// <exception cref="InvalidDataException">The bytes are no protobuf message.</exception>
    public bool Next()
    {
        stream.Position = _fieldEnd;
        if (stream.Position >= end)
        {
            return false;
        }

        var tag = Varint();
        (Field, _wire) = ((int)Math.Min(tag >> 3, int.MaxValue), (int)(tag & 7));
        var start = stream.Position;
        _fieldEnd = _wire switch
        {
            0 => AfterVarint(start),
            1 => start + 8,
            2 => AfterLength(),
            5 => start + 4,
            _ => throw Damaged(),
        };
        if (_fieldEnd > end || Field == 0)
        {
            throw Damaged();
        }

        return true;
    }

    /// <summary>The field's number.</summary>
    public long Number()
    {
        Require(_wire == 0);
        return (long)Varint();
    }

    /// <summary>The field's text, UTF-8.</summary>
    public string Text()
    {
        Require(_wire == 2);
        var length = _fieldEnd - stream.Position;
        Require(length <= MaxTextBytes);
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The field's own fields; the reader goes on after them.</summary>
    public ProtobufReader Message()
    {
        Require(_wire == 2);
        return new ProtobufReader(stream, _fieldEnd);
    }

    private long AfterVarint(long start)
    {
        Varint();
        var after = stream.Position;
        stream.Position = start;
        return after;
    }

    private long AfterLength()
    {
        var length = Varint();
        Require(length <= (ulong)(end - stream.Position));
        return stream.Position + (long)length;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var i = 0; i < MaxVarintBytes; i++)
        {
            var next = stream.Position < end ? stream.ReadByte() : -1;
            Require(next >= 0);
            value |= (ulong)(next & 127) << (7 * i);
            if (next < 128)
            {
                return value;
            }
        }

        throw Damaged();
    }

    private static void Require(bool isSound)
    {
        if (!isSound)
        {
            throw Damaged();
        }
    }

    private static InvalidDataException Damaged() => new("the bytes are no ONNX model.");
}
