namespace GridMap.Server.Tiles;

/// <summary>A position on a tile's grid of 4096 × 4096, from its upper left corner, y down.</summary>
internal readonly record struct TilePoint(int X, int Y);
