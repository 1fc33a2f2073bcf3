using System.Text;

namespace GridMap.Benchmarks;

/// <summary>Counts the features of a vector tile by layer.</summary>
internal static class TileCount
{
    public static void Add(ReadOnlySpan<byte> tile, Dictionary<string, int> counts)
    {
        while (!tile.IsEmpty)
        {
            var (name, features) = ("", 0);
            Take(ref tile, out var layer);
            while (!layer.IsEmpty)
            {
                var field = Take(ref layer, out var content);
                name = field == 1 ? Encoding.UTF8.GetString(content) : name;
                features += field == 2 ? 1 : 0;
            }

            counts[name] = counts.GetValueOrDefault(name) + features;
        }
    }

    /// <summary>Takes one field off the front; only fields with a length have content.</summary>
    private static int Take(ref ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> content)
    {
        var key = Varint(ref bytes);
        content = [];
        switch (key & 7)
        {
            case 0: Varint(ref bytes); break;
            case 1: bytes = bytes[8..]; break;
            case 5: bytes = bytes[4..]; break;
            default:
                var length = (int)Varint(ref bytes);
                content = bytes[..length];
                bytes = bytes[length..];
                break;
        }

        return (int)(key >> 3);
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var (shift, index) = (0, 0); ; shift += 7, index++)
        {
            value |= (ulong)(bytes[index] & 0x7f) << shift;
            if (bytes[index] < 0x80)
            {
                bytes = bytes[(index + 1)..];
                return value;
            }
        }
    }
}
