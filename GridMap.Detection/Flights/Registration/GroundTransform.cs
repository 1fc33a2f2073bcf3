using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Registration;

/// <summary>From where one flight shows a place to where the other does, metres of the common frame.</summary>
internal sealed class GroundTransform(Similarity fit, LocalField? bend)
{
    public Similarity Fit => fit;

    public bool IsBent => bend is not null;

    public static GroundTransform None(MetricPoint origin) => new(Similarity.None(origin), null);

    public MetricPoint ToEarlier(MetricPoint later)
    {
        var placed = fit.Apply(later);
        if (bend is null)
        {
            return placed;
        }

        // The field is given at places of the earlier flight and changes slowly, so two steps settle it.
        var (east, north) = bend.At(placed);
        (east, north) = bend.At(new MetricPoint(placed.EastMetres + east, placed.NorthMetres + north));
        return new MetricPoint(placed.EastMetres + east, placed.NorthMetres + north);
    }

    public MetricPoint ToLater(MetricPoint earlier)
    {
        var (east, north) = bend?.At(earlier) ?? (0, 0);
        return fit.Invert(new MetricPoint(earlier.EastMetres - east, earlier.NorthMetres - north));
    }
}
