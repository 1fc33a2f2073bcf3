using GridMap.Domain.Geo;

namespace GridMap.Domain.Detections;

/// <summary>The outline of a structure in an image's full-resolution pixels.</summary>
/// <param name="Kind">How it was found.</param>
/// <param name="Ring">Three corners or more, clockwise as the picture is looked at, the first not repeated at the end; it does not cross itself.</param>
public sealed record PixelOutline(OutlineKind Kind, IReadOnlyList<PixelPoint> Ring)
{
    /// <summary>The four corners of a box, from the upper left.</summary>
    public static PixelOutline Of(PixelBox box) => new(OutlineKind.Box,
    [
        new(box.Left, box.Top), new(box.Left + box.Width, box.Top),
        new(box.Left + box.Width, box.Top + box.Height), new(box.Left, box.Top + box.Height),
    ]);

    /// <summary>Area in square pixels.</summary>
    public double AreaSquarePixels => Math.Abs(PixelRing.SignedArea(Ring));

    /// <summary>The upright box around it.</summary>
    public PixelBox Bounds
    {
        get
        {
            var (left, top) = (Ring.Min(corner => corner.Column), Ring.Min(corner => corner.Row));
            return new PixelBox(left, top, Ring.Max(corner => corner.Column) - left, Ring.Max(corner => corner.Row) - top);
        }
    }

    /// <summary>True inside.</summary>
    public bool Contains(PixelPoint point) => PixelRing.Contains(Ring, point);

    /// <summary>The same outline with every corner moved by a rule that keeps its order, such as scaling.</summary>
    public PixelOutline Move(Func<PixelPoint, PixelPoint> rule) => this with { Ring = [.. Ring.Select(rule)] };
}
