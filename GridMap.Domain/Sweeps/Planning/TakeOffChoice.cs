using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.LinearReferencing;
using NetTopologySuite.Operation.Distance;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>Places along roads from which an area can be flown.</summary>
public static class TakeOffChoice
{
    private const double StepMetres = 100;
    private const int Most = 24;

    /// <summary>Points on the roads near the area, the nearest first; those in a zone that is closed near the ground or outside the operation area are left out.</summary>
    /// <param name="roads">LineString or MultiLineString, WGS 84.</param>
    /// <param name="area">What is to be swept, WGS 84.</param>
    /// <param name="heightMetres">Height that is climbed to from there.</param>
    /// <param name="limits">Zones, operation area and range.</param>
    /// <returns>WGS 84; empty where no road comes near.</returns>
    public static IReadOnlyList<LonLat> Along(Geometry roads, Geometry area, double heightMetres, SweepLimits limits)
    {
        ArgumentNullException.ThrowIfNull(roads);
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(limits);
        var frame = LocalFrame.For(area);
        var ground = frame.ToMetric(area);
        var reach = limits.RangeMetres ?? 1000;
        var closed = limits.Zones.Where(zone => zone.Closes(0, heightMetres)).Select(zone => (Shape: frame.ToMetric(zone.Shape), zone.BufferMetres)).ToList();
        var open = limits.OperationArea is null ? null : frame.ToMetric(limits.OperationArea);
        var near = new List<(double Metres, Coordinate At)>();
        foreach (var road in Enumerable.Range(0, roads.NumGeometries).Select(roads.GetGeometryN).OfType<LineString>().Select(frame.ToMetric))
        {
            var line = new LengthIndexedLine(road);
            for (var along = 0.0; along <= road.Length; along += StepMetres)
            {
                var at = line.ExtractPoint(along);
                var point = new Point(at);
                var metres = DistanceOp.Distance(point, ground);
                if (metres > reach || closed.Any(zone => DistanceOp.Distance(point, zone.Shape) <= zone.BufferMetres + 1) || (open is not null && !open.Covers(point))) continue;
                near.Add((metres, at));
            }
        }

        return [.. Spread([.. near.OrderBy(place => place.Metres).Select(place => place.At)]).Select(at => frame.ToLonLat(new MetricPoint(at.X, at.Y)))];
    }

    /// <summary>The nearest, then always the one farthest from those already there: all sides are kept.</summary>
    private static List<Coordinate> Spread(List<Coordinate> places)
    {
        if (places.Count <= Most) return places;
        var chosen = new List<Coordinate> { places[0] };
        var distance = places.Select(place => place.Distance(places[0])).ToArray();
        while (chosen.Count < Most)
        {
            var next = Array.IndexOf(distance, distance.Max());
            chosen.Add(places[next]);
            for (var i = 0; i < distance.Length; i++) distance[i] = Math.Min(distance[i], places[i].Distance(places[next]));
        }

        return chosen;
    }
}
