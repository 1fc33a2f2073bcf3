namespace GridMap.Detection.Rasters.Compression.Jpeg;

/// <summary>One component of a frame.</summary>
/// <param name="Id">Its name in the stream.</param>
/// <param name="Across">Blocks across a unit.</param>
/// <param name="Down">Blocks down a unit.</param>
/// <param name="Factors">Number of its quantisation table.</param>
/// <param name="First">Number of the Huffman table of first coefficients.</param>
/// <param name="Others">Number of the Huffman table of all others.</param>
internal readonly record struct JpegComponent(byte Id, int Across, int Down, int Factors, int First, int Others);
