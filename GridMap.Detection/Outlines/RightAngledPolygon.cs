using GridMap.Domain.Detections;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace GridMap.Detection.Outlines;

/// <summary>Makes a polygon of few corners of a roof's contour: sides that run about along the roof's own directions are set to them.</summary>
internal static class RightAngledPolygon
{
    // Units of cells: what the contour may lie off the polygon, and the shortest side that is no cut corner.
    private const double ToleranceCells = 1;
    private const double LeastSideCells = 2;
    private const double LeastStepCells = 1.5;
    private const int MostCorners = 16;

    // Sine of the angle from which two sides have a corner of their own.
    private const double LeastTurn = 0.2;
    private static readonly double SnapCosine = Math.Cos(20 * Math.PI / 180);

    /// <summary>The polygon of the largest ring; null when it has too many corners or crosses itself.</summary>
    /// <param name="rings">Contours in units of cells.</param>
    /// <param name="frame">The least rectangle around them, whose sides are the roof's directions.</param>
    public static PixelOutline? Find(List<List<PixelPoint>> rings, TurnedRectangle frame)
    {
        var ring = rings.MaxBy(PixelRing.SignedArea);
        if (ring is null || Corners(ring) is not { Count: >= 4 } corners)
        {
            return null;
        }

        var sides = Joined(Sides(ring, corners, frame));
        if (sides.Count < 4)
        {
            return null;
        }

        var found = new List<PixelPoint>();
        for (var i = 0; i < sides.Count; i++)
        {
            var (side, next) = (sides[i], sides[(i + 1) % sides.Count]);
            var turn = side.Turn(next);
            if (Math.Abs(turn) > LeastTurn)
            {
                // Where the two lines meet.
                var along = (((next.MiddleX - side.MiddleX) * next.Y) - ((next.MiddleY - side.MiddleY) * next.X)) / turn;
                found.Add(new PixelPoint(side.MiddleX + (along * side.X), side.MiddleY + (along * side.Y)));
            }
            else
            {
                // Two sides that run alike are joined by a step where the contour has it.
                found.Add(side.Nearest(side.End));
                found.Add(next.Nearest(next.Start));
            }
        }

        var outline = new PixelOutline(OutlineKind.Polygon, found);
        return found.Count <= MostCorners && IsSimple(found) && PixelRing.SignedArea(found) > 0 ? outline : null;
    }

    /// <summary>Indices of the contour's points that a simplified line keeps.</summary>
    private static List<int> Corners(List<PixelPoint> ring)
    {
        // Begins at a point furthest to one side, which is a corner whatever the tolerance.
        var start = Enumerable.Range(0, ring.Count).MinBy(i => (ring[i].Column + ring[i].Row, ring[i].Column));
        var ordered = Enumerable.Range(0, ring.Count + 1).Select(i => (start + i) % ring.Count).ToArray();
        var line = new LineString([.. ordered.Select(i => new Coordinate(ring[i].Column, ring[i].Row))]);
        var kept = DouglasPeuckerLineSimplifier.Simplify(line.Coordinates, ToleranceCells);
        var corners = new List<int>();
        var at = 0;
        foreach (var corner in kept.SkipLast(1))
        {
            while (!line.GetCoordinateN(at).Equals2D(corner))
            {
                at++;
            }

            corners.Add(ordered[at]);
        }

        return corners;
    }

    /// <summary>A line through each side's points, the short ones (cut corners) left out.</summary>
    private static List<Side> Sides(List<PixelPoint> ring, List<int> corners, TurnedRectangle frame)
    {
        var sides = new List<Side>();
        for (var i = 0; i < corners.Count; i++)
        {
            var (from, to) = (corners[i], corners[(i + 1) % corners.Count]);
            var (start, end) = (ring[from], ring[to]);
            var (x, y) = (end.Column - start.Column, end.Row - start.Row);
            var length = Math.Sqrt((x * x) + (y * y));
            if (length < LeastSideCells)
            {
                continue;
            }

            (x, y) = Snap(x / length, y / length, frame);
            var (sumX, sumY, count) = (0.0, 0.0, 0);
            for (var at = from; ; at = (at + 1) % ring.Count)
            {
                (sumX, sumY, count) = (sumX + ring[at].Column, sumY + ring[at].Row, count + 1);
                if (at == to)
                {
                    break;
                }
            }

            sides.Add(new Side(x, y, sumX / count, sumY / count, count, start, end));
        }

        return sides;
    }

    /// <summary>Makes one side of neighbours that run alike with no real step between them.</summary>
    private static List<Side> Joined(List<Side> sides)
    {
        for (var i = 0; i < sides.Count && sides.Count > 4;)
        {
            var (side, next) = (sides[i], sides[(i + 1) % sides.Count]);
            var step = Math.Abs(((next.MiddleX - side.MiddleX) * side.Y) - ((next.MiddleY - side.MiddleY) * side.X));
            if (Math.Abs(side.Turn(next)) > LeastTurn || (side.X * next.X) + (side.Y * next.Y) < 0 || step >= LeastStepCells)
            {
                i++;
                continue;
            }

            sides[i] = side.With(next);
            sides.RemoveAt((i + 1) % sides.Count);
            i = 0;
        }

        return sides;
    }

    private static (double X, double Y) Snap(double x, double y, TurnedRectangle frame)
    {
        foreach (var (axisX, axisY) in (ReadOnlySpan<(double, double)>)[(frame.AcrossX, frame.AcrossY), (-frame.AcrossY, frame.AcrossX)])
        {
            var cosine = (x * axisX) + (y * axisY);
            if (Math.Abs(cosine) >= SnapCosine)
            {
                return (axisX * Math.Sign(cosine), axisY * Math.Sign(cosine));
            }
        }

        return (x, y);
    }

    private static bool IsSimple(List<PixelPoint> ring) =>
        new Polygon(new LinearRing([.. ring.Append(ring[0]).Select(corner => new Coordinate(corner.Column, corner.Row))])).IsValid;

    /// <summary>A line in direction (X, Y) through the middle of the contour's points between two corners.</summary>
    private readonly record struct Side(double X, double Y, double MiddleX, double MiddleY, int Points, PixelPoint Start, PixelPoint End)
    {
        /// <summary>Sine of the angle to another side.</summary>
        public double Turn(Side next) => (X * next.Y) - (Y * next.X);

        /// <summary>Both as one, in the direction of the one with more points.</summary>
        public Side With(Side next)
        {
            var (points, main) = (Points + next.Points, Points >= next.Points ? this : next);
            return new Side(
                main.X, main.Y, ((MiddleX * Points) + (next.MiddleX * next.Points)) / points, ((MiddleY * Points) + (next.MiddleY * next.Points)) / points,
                points, Start, next.End);
        }

        public PixelPoint Nearest(PixelPoint point)
        {
            var along = ((point.Column - MiddleX) * X) + ((point.Row - MiddleY) * Y);
            return new PixelPoint(MiddleX + (along * X), MiddleY + (along * Y));
        }
    }
}
