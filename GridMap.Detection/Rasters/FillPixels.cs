namespace GridMap.Detection.Rasters;

/// <summary>Reads a window of a raster, perhaps at a part of its size, into the caller's memory.</summary>
/// <param name="column">First column.</param>
/// <param name="row">First row.</param>
/// <param name="width">Pixels across.</param>
/// <param name="height">Pixels down.</param>
/// <param name="rgb">From the window's first pixel on, interleaved 8-bit RGB.</param>
/// <param name="alpha">From the window's first pixel on; 0 (nothing there) to 255.</param>
/// <param name="stride">Pixels from one row to the next in both.</param>
internal delegate void FillPixels(int column, int row, int width, int height, Span<byte> rgb, Span<byte> alpha, int stride);
