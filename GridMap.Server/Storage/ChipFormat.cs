namespace GridMap.Server.Storage;

/// <summary>Tells a chip's media type from its first bytes; the store keeps no names.</summary>
internal static class ChipFormat
{
    public static string Of(Stream chip)
    {
        Span<byte> start = stackalloc byte[4];
        var read = chip.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        chip.Position = 0;
        return start[..read] switch
        {
            [0xFF, 0xD8, ..] => "image/jpeg",
            [0x89, (byte)'P', ..] => "image/png",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F'] => "image/webp",
            _ => "application/octet-stream",
        };
    }
}
