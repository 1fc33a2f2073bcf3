namespace GridMap.Server.Storage;

/// <summary>Tells a chip's media type from its first bytes; the store keeps no names.</summary>
internal static class ChipFormat
{
    public static async Task<string> OfAsync(Stream chip, CancellationToken cancellation)
    {
        var start = new byte[4];
        var read = await chip.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        chip.Position = 0;
        return start.AsSpan(0, read) switch
        {
            [0xFF, 0xD8, ..] => "image/jpeg",
            [0x89, (byte)'P', ..] => "image/png",
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F'] => "image/webp",
            _ => "application/octet-stream",
        };
    }
}
