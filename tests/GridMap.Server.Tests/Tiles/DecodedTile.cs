using System.Buffers.Binary;
using System.Text;

namespace GridMap.Server.Tests.Tiles;

/// <summary>A strict reader of Mapbox Vector Tile 2.1, to check what the writer wrote.</summary>
internal sealed class DecodedTile
{
    public Dictionary<string, DecodedLayer> Layers { get; } = [];

    public static DecodedTile Read(ReadOnlySpan<byte> bytes)
    {
        var tile = new DecodedTile();
        foreach (var (field, wire, value) in Fields(bytes.ToArray()))
        {
            Require(field == 3 && wire == 2, $"tile field {field}");
            var layer = DecodedLayer.Read((byte[])value);
            Require(tile.Layers.TryAdd(layer.Name, layer), $"layer {layer.Name} comes twice");
        }

        return tile;
    }

    internal static IEnumerable<(int Field, int Wire, object Value)> Fields(byte[] bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var key = Varint(bytes, ref at);
            var (field, wire) = ((int)(key >> 3), (int)(key & 7));
            switch (wire)
            {
                case 0:
                    yield return (field, wire, Varint(bytes, ref at));
                    break;
                case 1:
                    yield return (field, wire, BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(at, 8)));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(bytes, ref at);
                    yield return (field, wire, bytes.AsSpan(at, length).ToArray());
                    at += length;
                    break;
                case 5:
                    yield return (field, wire, BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(at, 4)));
                    at += 4;
                    break;
                default:
                    throw new FormatException($"Wire type {wire} is not in the format.");
            }
        }
    }

    internal static ulong Varint(byte[] bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    internal static string Text(object value) => Encoding.UTF8.GetString((byte[])value);

    internal static void Require(bool isSo, string what)
    {
        if (!isSo)
        {
            throw new FormatException($"The tile breaks the format: {what}.");
        }
    }
}
