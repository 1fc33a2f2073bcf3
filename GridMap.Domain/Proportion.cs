namespace GridMap.Domain;

/// <summary>How many of how many, and how sure that is: three of three says less than ninety of ninety.</summary>
/// <param name="Hits">Those that count, 0 to <paramref name="Total"/>.</param>
/// <param name="Total">All, 0 or more.</param>
public readonly record struct Proportion(int Hits, int Total)
{
    // Of a normal distribution, 95 % lie within so many standard deviations.
    private const double Z = 1.959964;

    /// <summary>The share, 0 to 1; null of none.</summary>
    public double? Share => Total == 0 ? null : (double)Hits / Total;

    /// <summary>Lower end of the share's 95 % interval, 0 to 1.</summary>
    /// <remarks>Wilson's score interval: right for small numbers and for shares of 0 and 1.</remarks>
    public double Low => Total == 0 ? 0 : Math.Max(0, Middle - Half);

    /// <summary>Upper end of the share's 95 % interval, 0 to 1.</summary>
    public double High => Total == 0 ? 1 : Math.Min(1, Middle + Half);

    private double Middle => ((double)Hits / Total + Z * Z / (2 * Total)) / (1 + Z * Z / Total);

    private double Half
    {
        get
        {
            var share = (double)Hits / Total;
            return Z / (1 + Z * Z / Total) * Math.Sqrt(share * (1 - share) / Total + Z * Z / (4.0 * Total * Total));
        }
    }

    /// <summary>Both together.</summary>
    public static Proportion operator +(Proportion a, Proportion b) => Add(a, b);

    /// <summary>Both together.</summary>
    public static Proportion Add(Proportion left, Proportion right) => new(left.Hits + right.Hits, left.Total + right.Total);

    /// <summary>Whether the numbers tell the two apart: their intervals do not touch.</summary>
    public bool IsApartFrom(Proportion other) => Low > other.High || High < other.Low;
}
