namespace GridMap.Screening.Cities.Traffic;

/// <summary>Roads: lines one way and across, a kilometre apart, and a lane from each to every place.</summary>
internal static class RoadNet
{
    private const double SpacingMetres = 1000;

    /// <summary>Corners of the way from one point to another, both included.</summary>
    public static List<(double X, double Y)> Way((double X, double Y) from, (double X, double Y) to)
    {
        var (road, turn) = (Nearest(from.Y), Nearest(to.X));
        var way = new List<(double X, double Y)> { from };
        foreach (var corner in new[] { (from.X, road), (turn, road), (turn, to.Y), to })
        {
            if (Distance(way[^1], corner) > 1) way.Add(corner);
        }

        return way;
    }

    public static double Length(IReadOnlyList<(double X, double Y)> way) => Enumerable.Range(1, way.Count - 1).Sum(i => Distance(way[i - 1], way[i]));

    public static double Distance((double X, double Y) a, (double X, double Y) b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    private static double Nearest(double at) => Math.Round(at / SpacingMetres) * SpacingMetres;
}
