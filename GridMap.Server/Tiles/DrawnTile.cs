using System.IO.Compression;

namespace GridMap.Server.Tiles;

/// <summary>A tile as it is sent: plain, and packed once for everybody who can read that.</summary>
/// <param name="Packed">Brotli; null where packing would not make it smaller.</param>
internal sealed record DrawnTile(byte[] Plain, byte[]? Packed)
{
    // What is smaller fits into one network packet anyway.
    private const int LeastPackedBytes = 1200;
    private const int Quality = 4;
    private const int WindowBits = 18;

    public bool IsEmpty => Plain.Length == 0;

    public long Bytes => Plain.Length + (Packed?.Length ?? 0);

    public static DrawnTile From(byte[] plain)
    {
        var buffer = plain.Length < LeastPackedBytes ? [] : new byte[plain.Length];
        return BrotliEncoder.TryCompress(plain, buffer, out var length, Quality, WindowBits) && length < plain.Length
            ? new DrawnTile(plain, buffer[..length])
            : new DrawnTile(plain, null);
    }
}
