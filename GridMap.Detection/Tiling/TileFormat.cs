namespace GridMap.Detection.Tiling;

/// <summary>Picture format of map tiles; one for a whole tile set, as MBTiles asks.</summary>
public enum TileFormat
{
    /// <summary>WebP, lossy, with alpha: a fifth of PNG's size.</summary>
    WebP,

    /// <summary>PNG, lossless, with alpha.</summary>
    Png,

    /// <summary>JPEG: no alpha, empty pixels are white.</summary>
    Jpeg,
}
