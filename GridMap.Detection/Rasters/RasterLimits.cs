namespace GridMap.Detection.Rasters;

/// <summary>What the reader accepts before it allocates anything: a small file must not be able to ask for much memory.</summary>
internal static class RasterLimits
{
    /// <summary>Pixels of one raster; four times the ten gigapixels the pipeline is built for.</summary>
    public const long MaxPixels = 40_000_000_000;

    /// <summary>Bytes of one decoded strip or tile.</summary>
    public const long MaxBlockBytes = 400L * 1024 * 1024;

    /// <summary>Strips or tiles of one raster.</summary>
    public const long MaxBlocks = 16L * 1024 * 1024;

    /// <summary>Bands of one raster.</summary>
    public const int MaxBands = 256;

    /// <summary>Directories followed in one file.</summary>
    public const int MaxDirectories = 256;

    /// <summary>Entries of one directory.</summary>
    public const int MaxEntries = 4096;

    /// <summary>Bytes of one tag's values other than block offsets and sizes.</summary>
    public const long MaxTagBytes = 16L * 1024 * 1024;

    /// <summary>Decoded bytes that one stored byte may stand for over a whole file; deflate's own ceiling is 1,032.</summary>
    public const long MaxExpansion = 3000;

    /// <summary>Pixels of a plain picture, which has to be decoded whole.</summary>
    public const long MaxPlainPixels = 2_000_000_000;
}
