using GridMap.Server.People;

namespace GridMap.Server.Tiles;

/// <summary>A kind of vector tiles.</summary>
internal interface ITileSource
{
    /// <summary>Tells the kinds apart in the cache.</summary>
    string Name { get; }

    /// <summary>Changes whenever the tile could look different to anybody.</summary>
    Task<string> VersionAsync(TileAddress tile, CancellationToken cancellation);

    /// <summary>The tile as one account sees it; empty when nothing of its scope lies there.</summary>
    Task<byte[]> DrawAsync(TileAddress tile, AreaScope scope, CancellationToken cancellation);
}
