namespace GridMap.Detection.Rasters.Compression;

/// <summary>A block's bytes cannot be decoded; the reader adds file and block.</summary>
internal sealed class CodecException(string message, Exception? inner = null) : Exception(message, inner);
