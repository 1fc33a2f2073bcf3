namespace GridMap.Detection.DetectionModels;

/// <summary>A box turned about its centre.</summary>
/// <param name="Box">As it would lie unturned.</param>
/// <param name="AngleRadians">From the x axis towards the y axis, so clockwise as a picture is seen; 0 = upright.</param>
internal readonly record struct TurnedBox(RawBox Box, float AngleRadians)
{
    private const int MaxCorners = 8; // Two quadrilaterals meet in no more.

    private double Area => (double)Box.Width * Box.Height;

    /// <summary>The upright box around it.</summary>
    public RawBox Enclosing()
    {
        if (AngleRadians == 0)
        {
            return Box;
        }

        var (sine, cosine) = (Math.Abs(MathF.Sin(AngleRadians)), Math.Abs(MathF.Cos(AngleRadians)));
        return Box with { Width = (Box.Width * cosine) + (Box.Height * sine), Height = (Box.Width * sine) + (Box.Height * cosine) };
    }

    /// <summary>Area of both over area of either, 0 to 1.</summary>
    public double OverlapWith(TurnedBox other)
    {
        var common = AngleRadians == 0 && other.AngleRadians == 0 ? UprightOverlap(Box, other.Box)
            : UprightOverlap(Enclosing(), other.Enclosing()) == 0 ? 0
            : TurnedOverlap(other);
        return common / (Area + other.Area - common);
    }

    private static double UprightOverlap(RawBox a, RawBox b)
    {
        var width = Math.Min(a.CentreX + (a.Width / 2.0), b.CentreX + (b.Width / 2.0)) - Math.Max(a.CentreX - (a.Width / 2.0), b.CentreX - (b.Width / 2.0));
        var height = Math.Min(a.CentreY + (a.Height / 2.0), b.CentreY + (b.Height / 2.0)) - Math.Max(a.CentreY - (a.Height / 2.0), b.CentreY - (b.Height / 2.0));
        return width > 0 && height > 0 ? width * height : 0;
    }

    /// <summary>Cuts this box by the four sides of the other (Sutherland and Hodgman, both seen upright from the other).</summary>
    private double TurnedOverlap(TurnedBox other)
    {
        Span<(double X, double Y)> corners = stackalloc (double, double)[MaxCorners];
        Span<(double X, double Y)> next = stackalloc (double, double)[MaxCorners];
        var count = CornersSeenFrom(other, corners);
        var (halfWidth, halfHeight) = (other.Box.Width / 2.0, other.Box.Height / 2.0);
        foreach (var (x, y, limit) in ((double, double, double)[])[(1, 0, halfWidth), (-1, 0, halfWidth), (0, 1, halfHeight), (0, -1, halfHeight)])
        {
            count = Cut(corners[..count], next, x, y, limit);
            next[..count].CopyTo(corners);
        }

        double twice = 0;
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % count]);
            twice += (from.X * to.Y) - (to.X * from.Y);
        }

        return Math.Abs(twice) / 2;
    }

    private int CornersSeenFrom(TurnedBox other, Span<(double X, double Y)> corners)
    {
        var (moveX, moveY) = ((double)Box.CentreX - other.Box.CentreX, (double)Box.CentreY - other.Box.CentreY);
        var (sine, cosine) = Math.SinCos(AngleRadians);
        var (otherSine, otherCosine) = Math.SinCos(-other.AngleRadians);
        for (var i = 0; i < 4; i++)
        {
            var (x, y) = ((i is 0 or 3 ? -0.5 : 0.5) * Box.Width, (i < 2 ? -0.5 : 0.5) * Box.Height);
            var (turnedX, turnedY) = ((x * cosine) - (y * sine) + moveX, (x * sine) + (y * cosine) + moveY);
            corners[i] = ((turnedX * otherCosine) - (turnedY * otherSine), (turnedX * otherSine) + (turnedY * otherCosine));
        }

        return 4;
    }

    /// <summary>Keeps what lies where x × X + y × Y ≤ limit.</summary>
    private static int Cut(ReadOnlySpan<(double X, double Y)> corners, Span<(double X, double Y)> kept, double x, double y, double limit)
    {
        var count = 0;
        for (var i = 0; i < corners.Length; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Length]);
            var (before, after) = ((x * from.X) + (y * from.Y) - limit, (x * to.X) + (y * to.Y) - limit);
            if (before <= 0 && count < MaxCorners)
            {
                kept[count++] = from;
            }

            // Rounding never makes more corners than there can be.
            if (before <= 0 != after <= 0 && count < MaxCorners)
            {
                var share = before / (before - after);
                kept[count++] = (from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
            }
        }

        return count;
    }
}
