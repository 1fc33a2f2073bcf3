using System.Buffers.Binary;
using System.Text;

namespace GridMap.Server.Tiles;

/// <summary>Writes protocol-buffer fields into a growing buffer, which is kept for the next use.</summary>
internal sealed class ProtoWriter
{
    private byte[] _buffer = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public static int LengthOf(ulong value) => (63 - System.Numerics.BitOperations.LeadingZeroCount(value | 1)) / 7 + 1;

    public void Varint(ulong value)
    {
        Reserve(10);
        while (value >= 0x80)
        {
            _buffer[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        _buffer[Length++] = (byte)value;
    }

    public void Varint(int field, ulong value)
    {
        Varint(Key(field, wireType: 0));
        Varint(value);
    }

    public void Double(int field, double value)
    {
        Varint(Key(field, wireType: 1));
        Reserve(8);
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.AsSpan(Length), value);
        Length += 8;
    }

    public void Bytes(int field, ReadOnlySpan<byte> value)
    {
        Head(field, value.Length);
        Append(value);
    }

    public void Text(int field, string value)
    {
        Head(field, Encoding.UTF8.GetByteCount(value));
        Reserve(value.Length * 3);
        Length += Encoding.UTF8.GetBytes(value, _buffer.AsSpan(Length));
    }

    /// <summary>Begins a field of so many bytes, which follow.</summary>
    public void Head(int field, int length)
    {
        Varint(Key(field, wireType: 2));
        Varint((ulong)length);
    }

    /// <summary>Bytes as they are.</summary>
    public void Append(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(_buffer.AsSpan(Length));
        Length += value.Length;
    }

    public void Clear() => Length = 0;

    private static ulong Key(int field, int wireType) => (ulong)((field << 3) | wireType);

    private void Reserve(int more)
    {
        if (Length + more > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(Length + more, _buffer.Length * 2));
        }
    }
}
