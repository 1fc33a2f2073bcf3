using GridMap.Domain.Detections;

namespace GridMap.Detection.Chips;

/// <summary>A picture cut around something.</summary>
/// <param name="Bytes">The encoded file.</param>
/// <param name="ContentType"><c>image/webp</c>, <c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Width">Pixels of the chip.</param>
/// <param name="Height">Pixels of the chip.</param>
/// <param name="Area">What of the orthophoto it shows, full-resolution pixels; chip pixels are <c>Width / Area.Width</c> to a source pixel.</param>
public sealed record ImageChip(byte[] Bytes, string ContentType, int Width, int Height, PixelBox Area);
