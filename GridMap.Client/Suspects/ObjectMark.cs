using System.Globalization;
using GridMap.Client.Words;
using GridMap.Contracts.Detections;

namespace GridMap.Client.Suspects;

/// <summary>How an object is drawn over a picture, and its size in words.</summary>
public static class ObjectMark
{
    /// <summary>Corners of a structure's outline for an SVG polygon; null where there is none and its box stands for it.</summary>
    /// <param name="item">The object.</param>
    /// <param name="left">Pixels of the orthophoto left of the drawing.</param>
    /// <param name="top">Pixels of the orthophoto above the drawing.</param>
    public static string? Points(DetectedObject item, double left, double top) =>
        item.PixelOutline is { Length: >= 3 } ring && Array.TrueForAll(ring, corner => corner.Length is 2)
            ? string.Join(' ', ring.Select(corner => string.Create(CultureInfo.InvariantCulture, $"{corner[0] - left:0.##},{corner[1] - top:0.##}")))
            : null;

    /// <summary>Diameter of a tank, length and width of a lying vessel, area of a roof; at least that where the picture ends before the object does.</summary>
    public static string? Size(DetectedObject item) =>
        (item switch
        {
            { Class: DetectedClass.Tank, LengthMetres: { } length, WidthMetres: { } width } => $"{Quantities.Length(length)} × {Quantities.Length(width)}",
            { DiameterMetres: { } diameter } => "⌀ " + Quantities.Length(diameter),
            { AreaSquareMetres: { } area } => Quantities.Area(area),
            _ => null,
        }) is { } size ? (item.IsTruncated ? "≥ " : "") + size : null;
}
