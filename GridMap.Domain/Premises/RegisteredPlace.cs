using GridMap.Domain.Geo;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Premises;

/// <summary>A place of the register: licensed, idle, closed or abandoned; known by a point and radius or by its outline.</summary>
public sealed class RegisteredPlace
{
    private readonly IndexedPointInAreaLocator? locator;

    private RegisteredPlace(PlaceId id, string name, PremisesKind kind, LonLat? centre, double? radiusMetres, Geometry? outline)
    {
        (Id, Name, Kind, Centre, RadiusMetres, Outline) = (id, name, kind, centre, radiusMetres, outline);
        locator = outline is null ? null : new IndexedPointInAreaLocator(outline);
        Bounds = outline?.EnvelopeInternal ?? BoundsAround(centre!.Value, radiusMetres!.Value); // both factories give one or the other
    }

    /// <summary>Its name in the register's keys.</summary>
    public PlaceId Id { get; }

    /// <summary>As people say it.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public PremisesKind Kind { get; }

    /// <summary>Middle of the circle, WGS 84; null where the outline is known.</summary>
    public LonLat? Centre { get; }

    /// <summary>Radius of the circle, metres; null where the outline is known.</summary>
    public double? RadiusMetres { get; }

    /// <summary>Polygon or MultiPolygon, WGS 84; null where only a point is known.</summary>
    public Geometry? Outline { get; }

    /// <summary>Rectangle of longitude and latitude around it.</summary>
    public Envelope Bounds { get; }

    /// <summary>A place known by a point.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="name">As people say it.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="centre">WGS 84.</param>
    /// <param name="radiusMetres">How far it reaches, metres, above zero.</param>
    public static RegisteredPlace Around(PlaceId id, string name, PremisesKind kind, LonLat centre, double radiusMetres)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(radiusMetres);
        return new RegisteredPlace(id, name, kind, centre, radiusMetres, outline: null);
    }

    /// <summary>A place known by its outline.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="name">As people say it.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="outline">Valid polygon or set of polygons, WGS 84.</param>
    /// <exception cref="ArgumentException">The outline is no polygon or empty.</exception>
    public static RegisteredPlace Within(PlaceId id, string name, PremisesKind kind, Geometry outline)
    {
        if (outline is not (Polygon or MultiPolygon) || outline.IsEmpty) throw new ArgumentException($"The outline of '{name}' is no polygon.", nameof(outline));
        return new RegisteredPlace(id, name, kind, centre: null, radiusMetres: null, outline);
    }

    /// <summary>True of one place that nobody lawfully uses; a fringe or a trade's country holds many places, used and unused.</summary>
    public bool IsUnused => Kind is not (PremisesKind.Licensed or PremisesKind.UrbanFringe or PremisesKind.Tradition);

    /// <summary>True when a point lies in it or on its edge.</summary>
    public bool Holds(LonLat point) => locator is null
        ? GroundMeasure.DistanceMetres(Centre!.Value, point) <= RadiusMetres // a place without outline has both
        : locator.Locate(new Coordinate(point.Longitude, point.Latitude)) != Location.Exterior;

    /// <summary>Metres from a point to its edge; 0 inside.</summary>
    public double DistanceMetres(LonLat point)
    {
        if (Holds(point)) return 0;
        if (Outline is null) return GroundMeasure.DistanceMetres(Centre!.Value, point) - RadiusMetres!.Value; // as above
        var frame = LocalFrame.For(point);
        var here = frame.ToMetric(point);
        return frame.ToMetric(Outline).Distance(Outline.Factory.CreatePoint(new Coordinate(here.EastMetres, here.NorthMetres)));
    }

    private static Envelope BoundsAround(LonLat centre, double radiusMetres)
    {
        // A tenth more than the radius: the frame's east and north lean a little against longitude and latitude.
        var reach = radiusMetres * 1.1;
        var (low, high) = (GroundMeasure.Offset(centre, -reach, -reach), GroundMeasure.Offset(centre, reach, reach));
        return new Envelope(low.Longitude, high.Longitude, low.Latitude, high.Latitude);
    }
}
