using GridMap.Domain.Geo;
using GridMap.Domain.Screening.Places;
using GridMap.Domain.Screening.Trucks;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;

namespace GridMap.Screening.Trucks;

/// <summary>Which place a truck was at, and whether a registered one explains it.</summary>
internal sealed class PlaceFinder
{
    private readonly Dictionary<long, List<int>> _byCell = [];
    private readonly MetricPoint[] _places;
    private readonly (MetricPoint Point, double Radius)[] _registered;
    private readonly IndexedFacetDistance? _routes;
    private readonly GroundFrame _frame;

    public PlaceFinder(IReadOnlyList<ScreenedPlace> places, IReadOnlyList<LoadingPlace> registered, IReadOnlyList<IReadOnlyList<LonLat>> routes)
    {
        Latitude = places.Average(place => place.Position.Latitude);
        _frame = LocalFrame.For(new LonLat(places.Average(place => place.Position.Longitude), Latitude));
        _places = [.. places.Select(place => _frame.ToMetric(place.Position))];
        _registered = [.. registered.Select(place => (_frame.ToMetric(place.Position), place.RadiusMetres))];
        var lines = routes.Where(route => route.Count > 1).Select(route => new LineString([.. route.Select(ToCoordinate)])).ToArray();
        _routes = lines.Length == 0 ? null : new IndexedFacetDistance(new MultiLineString(lines));
        for (var i = 0; i < places.Count; i++)
        {
            foreach (var cell in Around(places[i].Position))
            {
                if (!_byCell.TryGetValue(cell, out var list)) _byCell[cell] = list = [];
                list.Add(i);
            }
        }
    }

    /// <summary>Middle of the places, degrees.</summary>
    public double Latitude { get; }

    /// <summary>Cells from which a place is in reach.</summary>
    public IEnumerable<long> Cells => _byCell.Keys;

    /// <summary>The nearest place within reach.</summary>
    public (int Place, double Metres)? Find(LonLat position, double reachMetres)
    {
        if (!_byCell.TryGetValue(TruckQuery.CellOf(position.Longitude, position.Latitude), out var near)) return null;
        var point = _frame.ToMetric(position);
        (int Place, double Metres)? found = null;
        foreach (var place in near)
        {
            var metres = Distance(_places[place], point);
            if (metres <= reachMetres && (found is null || metres < found.Value.Metres)) found = (place, metres);
        }

        return found;
    }

    /// <summary>True within a registered loading, unloading or parking place.</summary>
    public bool IsRegistered(LonLat position)
    {
        var point = _frame.ToMetric(position);
        return _registered.Any(place => Distance(place.Point, point) <= place.Radius);
    }

    /// <summary>Distance to the nearest approved route, metres; null where none is known.</summary>
    public double? OffRoute(LonLat position) => _routes?.Distance(new Point(ToCoordinate(position)));

    /// <summary>Metres between two positions.</summary>
    public double Between(LonLat a, LonLat b) => Distance(_frame.ToMetric(a), _frame.ToMetric(b));

    private static double Distance(MetricPoint a, MetricPoint b) => Math.Sqrt(((a.EastMetres - b.EastMetres) * (a.EastMetres - b.EastMetres)) + ((a.NorthMetres - b.NorthMetres) * (a.NorthMetres - b.NorthMetres)));

    private static IEnumerable<long> Around(LonLat position)
    {
        for (var east = -1; east <= 1; east++)
        {
            for (var north = -1; north <= 1; north++) yield return TruckQuery.CellOf(position.Longitude + (east * TruckQuery.CellDegrees), position.Latitude + (north * TruckQuery.CellDegrees));
        }
    }

    private Coordinate ToCoordinate(LonLat position)
    {
        var point = _frame.ToMetric(position);
        return new Coordinate(point.EastMetres, point.NorthMetres);
    }
}
