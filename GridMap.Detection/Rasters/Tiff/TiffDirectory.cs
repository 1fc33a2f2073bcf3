using System.Buffers.Binary;
using System.Text;

namespace GridMap.Detection.Rasters.Tiff;

/// <summary>The entries of one image file directory, with typed access to their values.</summary>
internal sealed class TiffDirectory(FileBytes file, bool bigEndian, Dictionary<ushort, TiffEntry> entries)
{
    public bool BigEndian => bigEndian;

    public FileBytes File => file;

    public bool Has(ushort tag) => entries.ContainsKey(tag);

    public ulong CountOf(ushort tag) => entries.TryGetValue(tag, out var entry) ? entry.Count : 0;

    /// <summary>The single unsigned value of a tag, or null when absent.</summary>
    public uint? FindNumber(ushort tag)
    {
        if (!entries.TryGetValue(tag, out var entry))
        {
            return null;
        }
        if (entry.Count != 1)
        {
            throw Corrupt($"tag {tag} should have one value and has {entry.Count}");
        }
        var value = ReadIntegers(entry, RasterLimits.MaxTagBytes)[0];
        return value <= uint.MaxValue ? (uint)value : throw Corrupt($"tag {tag} is {value}");
    }

    /// <summary>The one value shared by all samples (or the first), or null when absent.</summary>
    public uint? FindUniform(ushort tag, int samples)
    {
        var values = FindIntegers(tag);
        if (values is null)
        {
            return null;
        }
        if (values.Length == 0)
        {
            throw Corrupt($"tag {tag} has no value");
        }
        for (var sample = 1; sample < Math.Min(samples, values.Length); sample++)
        {
            if (values[sample] != values[0])
            {
                throw new RasterException(file.Path, RasterProblem.UnsupportedSamples, $"tag {tag} differs between bands");
            }
        }
        return values[0] <= uint.MaxValue ? (uint)values[0] : throw Corrupt($"tag {tag} is {values[0]}");
    }

    public ulong[]? FindIntegers(ushort tag, long maxBytes = RasterLimits.MaxTagBytes) =>
        entries.TryGetValue(tag, out var entry) ? ReadIntegers(entry, maxBytes) : null;

    public double[]? FindDoubles(ushort tag)
    {
        if (!entries.TryGetValue(tag, out var entry))
        {
            return null;
        }
        var bytes = ReadBytes(entry, RasterLimits.MaxTagBytes);
        var size = TiffEntry.SizeOf(entry.Type);
        var values = new double[bytes.Length / size];
        for (var index = 0; index < values.Length; index++)
        {
            var at = bytes.AsSpan(index * size, size);
            values[index] = entry.Type switch
            {
                11 => bigEndian ? BinaryPrimitives.ReadSingleBigEndian(at) : BinaryPrimitives.ReadSingleLittleEndian(at),
                12 => bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(at) : BinaryPrimitives.ReadDoubleLittleEndian(at),
                5 => Unsigned(at[..4]) / (double)Unsigned(at[4..]),
                10 => (int)Unsigned(at[..4]) / (double)(int)Unsigned(at[4..]),
                6 => (sbyte)at[0],
                8 => (short)Unsigned(at),
                9 => (int)Unsigned(at),
                17 => (long)Unsigned(at),
                _ => Unsigned(at),
            };
        }
        return values;
    }

    public byte[]? FindBytes(ushort tag) => entries.TryGetValue(tag, out var entry) ? ReadBytes(entry, RasterLimits.MaxTagBytes) : null;

    /// <summary>The text of an ASCII tag up to its final zero, or null when absent.</summary>
    public string? FindText(ushort tag)
    {
        var bytes = FindBytes(tag);
        return bytes is null ? null : Encoding.UTF8.GetString(bytes).TrimEnd('\0');
    }

    public RasterException Corrupt(string detail) => new(file.Path, RasterProblem.Corrupt, detail);

    private ulong[] ReadIntegers(TiffEntry entry, long maxBytes)
    {
        if (entry.Type is not (1 or 3 or 4 or 6 or 8 or 9 or 13 or 16 or 17 or 18))
        {
            throw Corrupt($"tag {entry.Tag} should hold whole numbers and has type {entry.Type}");
        }
        var bytes = ReadBytes(entry, maxBytes);
        var size = TiffEntry.SizeOf(entry.Type);
        var values = new ulong[bytes.Length / size];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = Unsigned(bytes.AsSpan(index * size, size));
        }
        return values;
    }

    private byte[] ReadBytes(TiffEntry entry, long maxBytes)
    {
        var size = (ulong)TiffEntry.SizeOf(entry.Type);
        if (entry.Count > (ulong)maxBytes / size)
        {
            throw new RasterException(file.Path, RasterProblem.TooLarge, $"tag {entry.Tag} has {entry.Count} values");
        }
        return file.Read(entry.ValueOffset, (int)(entry.Count * size));
    }

    private ulong Unsigned(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        1 => bytes[0],
        2 => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        4 => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes),
    };
}
