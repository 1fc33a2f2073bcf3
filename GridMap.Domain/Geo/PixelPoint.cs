namespace GridMap.Domain.Geo;

/// <summary>A position in an image; (0, 0) is the outer corner of the top-left pixel.</summary>
/// <param name="Column">Pixels to the right.</param>
/// <param name="Row">Pixels downwards.</param>
public readonly record struct PixelPoint(double Column, double Row);
