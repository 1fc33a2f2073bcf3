namespace GridMap.Detection.Rasters.Compression;

/// <summary>Interleaved 8-bit samples, row by row without padding.</summary>
internal sealed record DecodedPicture(int Width, int Height, int Bands, byte[] Samples);
