using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Registration;

/// <summary>A rectangle of ground, sides east and north, metres of the common frame.</summary>
internal readonly record struct GroundBox(double West, double South, double East, double North)
{
    public double WidthMetres => East - West;

    public double HeightMetres => North - South;

    public MetricPoint Centre => new((West + East) / 2, (South + North) / 2);

    public bool IsEmpty => !(East > West && North > South);

    /// <summary>Clockwise from the north-west.</summary>
    public IReadOnlyList<MetricPoint> Corners => [new(West, North), new(East, North), new(East, South), new(West, South)];

    public static GroundBox Around(IEnumerable<MetricPoint> points)
    {
        var all = points.ToList();
        return new GroundBox(
            all.Min(point => point.EastMetres), all.Min(point => point.NorthMetres), all.Max(point => point.EastMetres), all.Max(point => point.NorthMetres));
    }

    /// <summary>A square of whole pixels around a point.</summary>
    public static GroundBox Square(MetricPoint centre, int pixels, double gsdMetres)
    {
        var half = pixels * gsdMetres / 2;
        return new GroundBox(centre.EastMetres - half, centre.NorthMetres - half, centre.EastMetres + half, centre.NorthMetres + half);
    }

    public GroundBox Intersect(GroundBox other) =>
        new(Math.Max(West, other.West), Math.Max(South, other.South), Math.Min(East, other.East), Math.Min(North, other.North));

    public GroundBox Grow(double metres) => new(West - metres, South - metres, East + metres, North + metres);
}
