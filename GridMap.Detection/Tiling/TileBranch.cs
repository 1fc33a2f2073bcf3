namespace GridMap.Detection.Tiling;

/// <summary>A finished branch of the pyramid.</summary>
internal sealed record TileBranch(TileId Root, TileImage? Image, IReadOnlyList<(TileId Tile, byte[] Data)> Tiles);
