namespace GridMap.Detection.Synthesis;

/// <summary>Cuts polygons at the edges of a rectangle.</summary>
/// <remarks>Source: Sutherland and Hodgman, Reentrant polygon clipping, 1974.</remarks>
internal static class PictureClip
{
    /// <summary>The part of a convex polygon inside the rectangle, in the same direction; empty when nothing of it is.</summary>
    public static IReadOnlyList<(double X, double Y)> Cut(IReadOnlyList<(double X, double Y)> polygon, double left, double top, double right, double bottom)
    {
        var cut = Halve(polygon, point => point.X - left);
        cut = Halve(cut, point => right - point.X);
        cut = Halve(cut, point => point.Y - top);
        return Halve(cut, point => bottom - point.Y);
    }

    private static List<(double X, double Y)> Halve(IReadOnlyList<(double X, double Y)> polygon, Func<(double X, double Y), double> inside)
    {
        var kept = new List<(double X, double Y)>();
        for (var i = 0; i < polygon.Count; i++)
        {
            var from = polygon[i];
            var to = polygon[(i + 1) % polygon.Count];
            var atFrom = inside(from);
            var atTo = inside(to);
            if (atFrom >= 0)
            {
                kept.Add(from);
            }

            if (atFrom * atTo < 0)
            {
                var share = atFrom / (atFrom - atTo);
                kept.Add((from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share)));
            }
        }

        return kept;
    }
}
