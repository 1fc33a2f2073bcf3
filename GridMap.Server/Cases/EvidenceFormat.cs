namespace GridMap.Server.Cases;

/// <summary>What a file is by its first bytes, whatever its sender calls it.</summary>
internal static class EvidenceFormat
{
    public const string Jpeg = "image/jpeg";

    private const string Png = "image/png";
    private const string WebP = "image/webp";
    private const string Pdf = "application/pdf";

    /// <summary>Null when it is none of the kinds that are taken as evidence.</summary>
    public static string? FindMediaType(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8) ? WebP
        : bytes.StartsWith("%PDF-"u8) ? Pdf
        : null;

    /// <summary>Ending of a file's name.</summary>
    public static string EndingOf(string mediaType) => mediaType switch
    {
        Jpeg => "jpg",
        Png => "png",
        WebP => "webp",
        _ => "pdf",
    };
}
