using GridMap.Domain.Geo;

namespace GridMap.Detection.Outlines;

/// <summary>A rectangle at any angle.</summary>
/// <param name="AcrossX">Unit vector along its longer side: columns.</param>
/// <param name="AcrossY">Unit vector along its longer side: rows.</param>
/// <param name="FromAlong">Least position along that vector.</param>
/// <param name="ToAlong">Greatest.</param>
/// <param name="FromAside">Least position along the vector a quarter turn clockwise from it.</param>
/// <param name="ToAside">Greatest.</param>
internal readonly record struct TurnedRectangle(double AcrossX, double AcrossY, double FromAlong, double ToAlong, double FromAside, double ToAside)
{
    public double Length => ToAlong - FromAlong;

    public double Width => ToAside - FromAside;

    public double Area => Length * Width;

    public double Along(PixelPoint point) => (point.Column * AcrossX) + (point.Row * AcrossY);

    public double Aside(PixelPoint point) => (point.Row * AcrossX) - (point.Column * AcrossY);

    public PixelPoint At(double along, double aside) =>
        new(Column: (along * AcrossX) - (aside * AcrossY), Row: (along * AcrossY) + (aside * AcrossX));

    /// <summary>The four corners, clockwise as the picture is looked at.</summary>
    public IReadOnlyList<PixelPoint> Corners =>
        [At(FromAlong, FromAside), At(ToAlong, FromAside), At(ToAlong, ToAside), At(FromAlong, ToAside)];

    /// <summary>The rectangle of least area around points; of equal ones the first by direction.</summary>
    /// <param name="points">Three or more that do not lie on one line.</param>
    /// <returns>Null when they lie on one line.</returns>
    /// <remarks>One side of it lies on the convex hull (Freeman and Shapira 1975).</remarks>
    public static TurnedRectangle? FindLeast(IEnumerable<PixelPoint> points)
    {
        var hull = Hull([.. points]);
        TurnedRectangle? best = null;
        for (var i = 0; i < hull.Count && hull.Count >= 3; i++)
        {
            var (a, b) = (hull[i], hull[(i + 1) % hull.Count]);
            var length = Math.Sqrt(Math.Pow(b.Column - a.Column, 2) + Math.Pow(b.Row - a.Row, 2));
            var candidate = Around(hull, (b.Column - a.Column) / length, (b.Row - a.Row) / length);
            best = best is null || candidate.Area < best.Value.Area - 1e-9 ? candidate : best;
        }

        return best;
    }

    /// <summary>The least rectangle around points in a given direction; its longer side comes first.</summary>
    public static TurnedRectangle Around(IReadOnlyList<PixelPoint> points, double acrossX, double acrossY)
    {
        var axes = new TurnedRectangle(acrossX, acrossY, 0, 0, 0, 0);
        var found = axes with
        {
            FromAlong = points.Min(axes.Along), ToAlong = points.Max(axes.Along),
            FromAside = points.Min(axes.Aside), ToAside = points.Max(axes.Aside),
        };
        // A quarter turn clockwise, so that along is the longer side: what was aside comes to lie along, what was along comes to lie against aside.
        return found.Length >= found.Width
            ? found
            : new TurnedRectangle(-acrossY, acrossX, found.FromAside, found.ToAside, -found.ToAlong, -found.FromAlong);
    }

    /// <summary>The same directions, each side moved to the middle of the contour's points that are nearest to it: a bump of one cell no longer counts.</summary>
    public TurnedRectangle Settle(IReadOnlyList<PixelPoint> contour)
    {
        // A point further inside than this share of the rectangle belongs to a notch.
        const double mostInside = 0.25;
        List<double> fromAlong = [], toAlong = [], fromAside = [], toAside = [];
        foreach (var point in contour)
        {
            var (along, aside) = (Along(point), Aside(point));
            var (toEnd, toSide) = (Math.Min(along - FromAlong, ToAlong - along), Math.Min(aside - FromAside, ToAside - aside));
            if (toEnd < toSide && toEnd < mostInside * Length)
            {
                (along - FromAlong < ToAlong - along ? fromAlong : toAlong).Add(along);
            }
            else if (toSide <= toEnd && toSide < mostInside * Width)
            {
                (aside - FromAside < ToAside - aside ? fromAside : toAside).Add(aside);
            }
        }

        return this with
        {
            FromAlong = Middle(fromAlong, FromAlong), ToAlong = Middle(toAlong, ToAlong),
            FromAside = Middle(fromAside, FromAside), ToAside = Middle(toAside, ToAside),
        };
    }

    private static double Middle(List<double> values, double otherwise)
    {
        values.Sort();
        return values.Count >= 3 ? values[values.Count / 2] : otherwise;
    }

    /// <summary>Convex hull without points on its sides (Andrew 1979).</summary>
    private static List<PixelPoint> Hull(List<PixelPoint> points)
    {
        points.Sort((a, b) => a.Column != b.Column ? a.Column.CompareTo(b.Column) : a.Row.CompareTo(b.Row));
        var hull = new List<PixelPoint>();
        Extend(points, 1);
        points.Reverse();
        Extend(points, hull.Count);
        if (hull.Count > 1)
        {
            hull.RemoveAt(hull.Count - 1);
        }

        return hull;

        void Extend(List<PixelPoint> ordered, int least)
        {
            foreach (var point in ordered)
            {
                while (hull.Count > least && Turn(hull[^2], hull[^1], point) <= 1e-12)
                {
                    hull.RemoveAt(hull.Count - 1);
                }

                hull.Add(point);
            }
        }
    }

    private static double Turn(PixelPoint a, PixelPoint b, PixelPoint c) =>
        ((b.Column - a.Column) * (c.Row - a.Row)) - ((b.Row - a.Row) * (c.Column - a.Column));
}
