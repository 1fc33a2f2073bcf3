using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace GridMap.Domain.Premises;

/// <summary>The registered places, found by where they are. Immutable.</summary>
public sealed class PlaceRegister
{
    private readonly RegisteredPlace[] places;
    private readonly STRtree<int> tree = new();

    /// <summary>Prepares places; those taken off the register should not be given.</summary>
    public PlaceRegister(IEnumerable<RegisteredPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        this.places = [.. places.OrderBy(place => place.Id.Value)];
        for (var i = 0; i < this.places.Length; i++) tree.Insert(this.places[i].Bounds, i);
        tree.Build();
    }

    /// <summary>A register of no places.</summary>
    public static PlaceRegister Empty { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => places.Length;

    /// <summary>Places that hold a point, in the order of their keys.</summary>
    public IReadOnlyList<RegisteredPlace> At(LonLat point) => Near(point, 0);

    /// <summary>Places that reach within a distance of a point, in the order of their keys.</summary>
    /// <param name="point">WGS 84.</param>
    /// <param name="reachMetres">Metres; 0 for those that hold it.</param>
    public IReadOnlyList<RegisteredPlace> Near(LonLat point, double reachMetres)
    {
        // An STRtree that holds nothing cannot be asked.
        if (places.Length == 0) return [];
        var (low, high) = (GroundMeasure.Offset(point, -reachMetres - 1, -reachMetres - 1), GroundMeasure.Offset(point, reachMetres + 1, reachMetres + 1));
        var around = new Envelope(low.Longitude, high.Longitude, low.Latitude, high.Latitude);
        return [.. tree.Query(around).Order().Select(i => places[i]).Where(place => place.DistanceMetres(point) <= reachMetres)];
    }
}
