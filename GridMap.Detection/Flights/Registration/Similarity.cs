using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Registration;

/// <summary>A shift, turn and scale about a point: from where the later flight shows a place to where the earlier one does.</summary>
/// <param name="Origin">The point that only shifts, metres of the common frame.</param>
/// <param name="A">Scale times cosine of the turn.</param>
/// <param name="B">Scale times sine of the turn.</param>
/// <param name="EastMetres">Shift of the origin.</param>
/// <param name="NorthMetres">Shift of the origin.</param>
internal readonly record struct Similarity(MetricPoint Origin, double A, double B, double EastMetres, double NorthMetres)
{
    public double Scale => Math.Sqrt((A * A) + (B * B));

    public double RotationRadians => Math.Atan2(B, A);

    public static Similarity None(MetricPoint origin) => new(origin, 1, 0, 0, 0);

    public MetricPoint Apply(MetricPoint later)
    {
        var (east, north) = (later.EastMetres - Origin.EastMetres, later.NorthMetres - Origin.NorthMetres);
        return new MetricPoint(
            Origin.EastMetres + EastMetres + (A * east) - (B * north),
            Origin.NorthMetres + NorthMetres + (B * east) + (A * north));
    }

    public MetricPoint Invert(MetricPoint earlier)
    {
        var (east, north) = (earlier.EastMetres - Origin.EastMetres - EastMetres, earlier.NorthMetres - Origin.NorthMetres - NorthMetres);
        var square = (A * A) + (B * B);
        return new MetricPoint(
            Origin.EastMetres + (((A * east) + (B * north)) / square),
            Origin.NorthMetres + (((A * north) - (B * east)) / square));
    }

    /// <summary>The shift that fits best in the least squares.</summary>
    public static Similarity FitShift(MetricPoint origin, IReadOnlyList<WindowPeak> pairs) => None(origin) with
    {
        EastMetres = pairs.Average(pair => pair.Earlier.EastMetres - pair.Later.EastMetres),
        NorthMetres = pairs.Average(pair => pair.Earlier.NorthMetres - pair.Later.NorthMetres),
    };

    /// <summary>The shift, turn and scale that fit best in the least squares; only the shift where the pairs lie in one point.</summary>
    public static Similarity Fit(MetricPoint origin, IReadOnlyList<WindowPeak> pairs)
    {
        var later = new MetricPoint(pairs.Average(pair => pair.Later.EastMetres), pairs.Average(pair => pair.Later.NorthMetres));
        var earlier = new MetricPoint(pairs.Average(pair => pair.Earlier.EastMetres), pairs.Average(pair => pair.Earlier.NorthMetres));
        double square = 0, along = 0, across = 0;
        foreach (var pair in pairs)
        {
            var (x, y) = (pair.Later.EastMetres - later.EastMetres, pair.Later.NorthMetres - later.NorthMetres);
            var (u, v) = (pair.Earlier.EastMetres - earlier.EastMetres, pair.Earlier.NorthMetres - earlier.NorthMetres);
            square += (x * x) + (y * y);
            along += (x * u) + (y * v);
            across += (x * v) - (y * u);
        }

        if (square < 1e-6)
        {
            return FitShift(origin, pairs);
        }

        var (a, b) = (along / square, across / square);
        var (east, north) = (later.EastMetres - origin.EastMetres, later.NorthMetres - origin.NorthMetres);
        return new Similarity(
            origin, a, b,
            earlier.EastMetres - origin.EastMetres - (a * east) + (b * north),
            earlier.NorthMetres - origin.NorthMetres - (b * east) - (a * north));
    }

    /// <summary>How far a pair is off, metres.</summary>
    public double Error(WindowPeak pair)
    {
        var (east, north) = Residual(pair);
        return Math.Sqrt((east * east) + (north * north));
    }

    /// <summary>What is left of a pair: where the earlier flight shows it less where this puts it, metres.</summary>
    public (double East, double North) Residual(WindowPeak pair)
    {
        var placed = Apply(pair.Later);
        return (pair.Earlier.EastMetres - placed.EastMetres, pair.Earlier.NorthMetres - placed.NorthMetres);
    }
}
