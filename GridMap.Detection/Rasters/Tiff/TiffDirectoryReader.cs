using System.Buffers.Binary;

namespace GridMap.Detection.Rasters.Tiff;

/// <summary>Walks the directories of a classic or Big TIFF; every offset and count is checked against the file's length.</summary>
/// <remarks>Source: TIFF 6.0 section 2; BigTIFF design page of libtiff. A directory met twice ends the walk.</remarks>
internal sealed class TiffDirectoryReader
{
    private readonly FileBytes file;
    private readonly bool bigEndian;
    private readonly bool bigTiff;

    private TiffDirectoryReader(FileBytes file, bool bigEndian, bool bigTiff)
    {
        this.file = file;
        this.bigEndian = bigEndian;
        this.bigTiff = bigTiff;
    }

    /// <summary>Whether the first bytes are those of a TIFF.</summary>
    public static bool IsTiff(ReadOnlySpan<byte> start) =>
        start.Length >= 4 && (start[..4].SequenceEqual("II*\0"u8) || start[..4].SequenceEqual("MM\0*"u8)
            || start[..4].SequenceEqual("II+\0"u8) || start[..4].SequenceEqual("MM\0+"u8));

    /// <summary>The first directory and those chained to it. A later directory that is damaged ends the list; a damaged first one throws.</summary>
    public static IReadOnlyList<TiffDirectory> ReadAll(FileBytes file)
    {
        var start = file.Read(0, (int)Math.Min(16, file.Length));
        if (!IsTiff(start) || start.Length < 8)
        {
            throw new RasterException(file.Path, RasterProblem.NotARaster);
        }
        var bigEndian = start[0] == (byte)'M';
        var bigTiff = start[2] == 43 || start[3] == 43;
        if (bigTiff && start.Length < 16)
        {
            throw new RasterException(file.Path, RasterProblem.Truncated, "the header is cut");
        }
        var reader = new TiffDirectoryReader(file, bigEndian, bigTiff);
        if (bigTiff && (reader.Number(start.AsSpan(4, 2)) != 8 || reader.Number(start.AsSpan(6, 2)) != 0))
        {
            throw new RasterException(file.Path, RasterProblem.Corrupt, "the BigTIFF header does not declare 8-byte offsets");
        }
        var next = bigTiff ? reader.Number(start.AsSpan(8, 8)) : reader.Number(start.AsSpan(4, 4));
        return reader.Walk(next);
    }

    private List<TiffDirectory> Walk(ulong next)
    {
        var directories = new List<TiffDirectory>();
        var seen = new HashSet<ulong>();
        while (next != 0 && directories.Count < RasterLimits.MaxDirectories && seen.Add(next))
        {
            try
            {
                directories.Add(ReadOne(ref next));
            }
            catch (RasterException) when (directories.Count > 0)
            {
                // Pages after the first are overviews and masks: without them the picture still stands.
                break;
            }
        }
        return directories.Count > 0 ? directories : throw new RasterException(file.Path, RasterProblem.Corrupt, "there is no image directory");
    }

    private TiffDirectory ReadOne(ref ulong offset)
    {
        var countSize = bigTiff ? 8 : 2;
        var entrySize = bigTiff ? 20 : 12;
        var count = Number(file.Read(offset, countSize));
        if (count is 0 or > RasterLimits.MaxEntries)
        {
            throw new RasterException(file.Path, RasterProblem.Corrupt, $"the directory at {offset} has {count} entries");
        }
        var first = offset + (ulong)countSize;
        var table = file.Read(first, (int)count * entrySize);
        var entries = new Dictionary<ushort, TiffEntry>((int)count);
        for (var index = 0; index < (int)count; index++)
        {
            var entry = ReadEntry(table.AsSpan(index * entrySize, entrySize), first + (ulong)(index * entrySize));
            if (entry is { } usable)
            {
                // The first of two equal tags counts, as in libtiff.
                entries.TryAdd(usable.Tag, usable);
            }
        }
        var end = first + (ulong)table.Length;
        var nextSize = bigTiff ? 8 : 4;
        offset = file.Holds(end, (ulong)nextSize) ? Number(file.Read(end, nextSize)) : 0;
        return new TiffDirectory(file, bigEndian, entries);
    }

    /// <summary>An entry whose values lie in the file, or null when its type or place is impossible (such tags are ignored).</summary>
    private TiffEntry? ReadEntry(ReadOnlySpan<byte> bytes, ulong at)
    {
        var tag = (ushort)Number(bytes[..2]);
        var type = (ushort)Number(bytes.Slice(2, 2));
        var wordSize = bigTiff ? 8 : 4;
        var count = Number(bytes.Slice(4, wordSize));
        var size = (ulong)TiffEntry.SizeOf(type);
        if (size == 0 || count > (ulong)file.Length / size)
        {
            return null;
        }
        var inline = at + 4 + (ulong)wordSize;
        var offset = count * size <= (ulong)wordSize ? inline : Number(bytes.Slice(4 + wordSize, wordSize));
        return file.Holds(offset, count * size) ? new TiffEntry(tag, type, count, offset) : null;
    }

    private ulong Number(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        2 => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        4 => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes),
    };
}
