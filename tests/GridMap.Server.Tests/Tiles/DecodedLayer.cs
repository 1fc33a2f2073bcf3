namespace GridMap.Server.Tests.Tiles;

/// <summary>A layer as it was read back.</summary>
internal sealed record DecodedLayer(string Name, int Extent, IReadOnlyList<DecodedFeature> Features)
{
    public static DecodedLayer Read(byte[] bytes)
    {
        var (name, version, extent) = ((string?)null, 1UL, 4096UL);
        List<string> keys = [];
        List<object> values = [];
        List<byte[]> features = [];
        foreach (var (field, wire, value) in DecodedTile.Fields(bytes))
        {
            DecodedTile.Require(wire == (field is 5 or 15 ? 0 : 2), $"layer field {field} has wire type {wire}");
            switch (field)
            {
                case 1: name = DecodedTile.Text(value); break;
                case 2: features.Add((byte[])value); break;
                case 3: keys.Add(DecodedTile.Text(value)); break;
                case 4: values.Add(ReadValue((byte[])value)); break;
                case 5: extent = (ulong)value; break;
                case 15: version = (ulong)value; break;
                default: throw new FormatException($"Layer field {field} is not in the format.");
            }
        }

        DecodedTile.Require(version == 2, $"version {version}");
        DecodedTile.Require(!string.IsNullOrEmpty(name), "a layer without a name");
        return new DecodedLayer(name!, (int)extent, [.. features.Select(feature => DecodedFeature.Read(feature, keys, values))]); // required above
    }

    private static object ReadValue(byte[] bytes)
    {
        var (field, _, value) = DecodedTile.Fields(bytes).Single();
        return field switch
        {
            1 => DecodedTile.Text(value),
            2 => (double)(float)value,
            3 => (double)value,
            4 => unchecked((long)(ulong)value),
            5 => (long)(ulong)value,
            6 => (long)((ulong)value >> 1) ^ -(long)((ulong)value & 1),
            7 => (ulong)value == 1,
            _ => throw new FormatException($"Value field {field} is not in the format."),
        };
    }
}
