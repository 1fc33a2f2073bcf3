using System.IO.Compression;
using System.Text.Json;
using GridMap.Contracts.Live;

namespace GridMap.Server.Live;

/// <param name="Sequence">Position it was taken at.</param>
/// <param name="Zipped">The <see cref="MapSnapshot"/> in the form asked for, compressed with gzip.</param>
internal sealed record TakenSnapshot(long Sequence, ReadOnlyMemory<byte> Zipped)
{
    /// <summary>The bytes themselves, for a client that takes nothing compressed.</summary>
    public Stream Unzip() => new GZipStream(new MemoryStream(Zipped.ToArray(), writable: false), CompressionMode.Decompress);

    /// <summary>What is in it; of one written as JSON.</summary>
    public async Task<MapSnapshot> ReadAsync(CancellationToken cancellation)
    {
        await using var json = Unzip();
        return await JsonSerializer.DeserializeAsync<MapSnapshot>(json, ChangeRow.Json, cancellation)
            ?? throw new InvalidDataException("The snapshot is empty.");
    }
}
