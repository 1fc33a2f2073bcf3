using GridMap.Server.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace GridMap.Server.Grounds;

/// <summary>Keeps the road networks used last in memory: reading one takes a second, and whoever plans asks often.</summary>
internal sealed class RoadShelf(IFileStore store) : IDisposable
{
    private const int MostKept = 4;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly MemoryCache _networks = new(new MemoryCacheOptions { SizeLimit = MostKept });

    public void Dispose() => _networks.Dispose();

    /// <exception cref="InvalidDataException">The stored file is gone.</exception>
    public async Task<RoadNetwork> GetAsync(GroundRow row, CancellationToken cancellation)
    {
        if (_networks.TryGetValue(row.Sha256, out RoadNetwork? known) && known is not null)
        {
            return known;
        }

        await using var content = await store.OpenReadAsync(row.Sha256, cancellation) ?? throw new InvalidDataException($"The road network {row.Id} is not in the file store.");
        var network = (await RoadNetwork.ReadAsync(content, cancellation)).Network ?? throw new InvalidDataException($"The road network {row.Id} cannot be read any more.");
        return _networks.Set(row.Sha256, network, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });
    }
}
