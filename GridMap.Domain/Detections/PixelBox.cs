namespace GridMap.Domain.Detections;

/// <summary>An axis-aligned box in an image's full-resolution pixels; (0, 0) is the outer corner of the top-left pixel.</summary>
/// <param name="Left">First column, pixels.</param>
/// <param name="Top">First row, pixels.</param>
/// <param name="Width">Pixels, above zero.</param>
/// <param name="Height">Pixels, above zero.</param>
public readonly record struct PixelBox(double Left, double Top, double Width, double Height);
