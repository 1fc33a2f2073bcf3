using System.ComponentModel.DataAnnotations;

namespace GridMap.Detection.Tiling;

/// <summary>How a tile pyramid is made.</summary>
public sealed class TilingOptions
{
    /// <summary>Deepest zoom, 0 to 24; null takes the one nearest the raster's ground sampling distance.</summary>
    [Range(0, 24)]
    public int? MaxZoom { get; init; }

    /// <summary>Shallowest zoom, 0 to 24; null goes up until the raster fits into one tile.</summary>
    [Range(0, 24)]
    public int? MinZoom { get; init; }

    /// <summary>Picture format.</summary>
    public TileFormat Format { get; init; } = TileFormat.WebP;

    /// <summary>Quality of lossy formats, 1 to 100.</summary>
    [Range(1, 100)]
    public int Quality { get; init; } = 92;

    /// <summary>Threads; the tiles are the same for any number.</summary>
    [Range(1, 256)]
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Name of the tile set; null takes the file's name.</summary>
    public string? Name { get; init; }
}
