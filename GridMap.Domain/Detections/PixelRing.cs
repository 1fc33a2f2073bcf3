using GridMap.Domain.Geo;

namespace GridMap.Domain.Detections;

/// <summary>Measures rings of corners in an image's pixels; the first corner is not repeated at the end.</summary>
public static class PixelRing
{
    /// <summary>Area with its sign, square pixels: above zero when the ring runs clockwise as the picture is looked at.</summary>
    public static double SignedArea(IReadOnlyList<PixelPoint> ring)
    {
        ArgumentNullException.ThrowIfNull(ring);
        var sum = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            sum += (a.Column * b.Row) - (b.Column * a.Row);
        }

        return sum / 2;
    }

    /// <summary>True inside; even-odd rule.</summary>
    public static bool Contains(IReadOnlyList<PixelPoint> ring, PixelPoint point)
    {
        ArgumentNullException.ThrowIfNull(ring);
        var isInside = false;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            if (a.Row > point.Row != b.Row > point.Row && point.Column < a.Column + ((point.Row - a.Row) * (b.Column - a.Column) / (b.Row - a.Row)))
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }
}
