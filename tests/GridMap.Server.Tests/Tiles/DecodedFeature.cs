namespace GridMap.Server.Tests.Tiles;

/// <summary>A feature as it was read back; parts are points, lines or rings without a repeated last point.</summary>
/// <param name="Kind">1 point, 2 line, 3 polygon.</param>
internal sealed record DecodedFeature(int Kind, IReadOnlyDictionary<string, object> Tags, IReadOnlyList<IReadOnlyList<(int X, int Y)>> Parts)
{
    public static DecodedFeature Read(byte[] bytes, List<string> keys, List<object> values)
    {
        var kind = 0;
        List<uint> tags = [], commands = [];
        foreach (var (field, _, value) in DecodedTile.Fields(bytes))
        {
            switch (field)
            {
                case 1: break;
                case 2: tags = Packed((byte[])value); break;
                case 3: kind = (int)(ulong)value; break;
                case 4: commands = Packed((byte[])value); break;
                default: throw new FormatException($"Feature field {field} is not in the format.");
            }
        }

        DecodedTile.Require(tags.Count % 2 == 0, "an odd number of tags");
        DecodedTile.Require(commands.Count > 0, "a feature without geometry");
        var byKey = tags.Chunk(2).ToDictionary(pair => keys[(int)pair[0]], pair => values[(int)pair[1]]);
        return new DecodedFeature(kind, byKey, ReadParts(commands, kind));
    }

    /// <summary>Twice the area of a ring, positive when clockwise on the screen.</summary>
    public static long DoubledArea(IReadOnlyList<(int X, int Y)> ring) =>
        ring.Select((a, index) => (a, b: ring[(index + 1) % ring.Count])).Sum(edge => (long)edge.a.X * edge.b.Y - (long)edge.b.X * edge.a.Y);

    private static List<IReadOnlyList<(int X, int Y)>> ReadParts(List<uint> commands, int kind)
    {
        var parts = new List<IReadOnlyList<(int X, int Y)>>();
        var current = new List<(int X, int Y)>();
        var (x, y) = (0, 0);
        for (var at = 0; at < commands.Count;)
        {
            var (id, count) = (commands[at] & 7, commands[at] >> 3);
            at++;
            if (id == 7)
            {
                DecodedTile.Require(kind == 3 && current.Count >= 3, "ClosePath without a ring");
                continue;
            }

            DecodedTile.Require(id is 1 or 2, $"command {id}");
            for (var step = 0; step < count; step++, at += 2)
            {
                (x, y) = (x + ZigZag(commands[at]), y + ZigZag(commands[at + 1]));
                if (id == 1)
                {
                    current = [];
                    parts.Add(current);
                }

                current.Add((x, y));
            }
        }

        return parts;
    }

    private static int ZigZag(uint value) => (int)(value >> 1) ^ -(int)(value & 1);

    private static List<uint> Packed(byte[] bytes)
    {
        var numbers = new List<uint>();
        for (var at = 0; at < bytes.Length;)
        {
            numbers.Add((uint)DecodedTile.Varint(bytes, ref at));
        }

        return numbers;
    }
}
