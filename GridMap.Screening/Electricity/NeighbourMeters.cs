using GridMap.Domain.Geo;
using GridMap.Domain.Screening.Electricity;
using GridMap.Domain.Screening.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace GridMap.Screening.Electricity;

/// <summary>Meters of neighbouring places whose load rises and falls on the same days: one load drawn through several.</summary>
internal static class NeighbourMeters
{
    // A cable goes over a wall or two, and to the nearest.
    private const int MostNeighbours = 12;

    /// <summary>By meter, its neighbours that change as it does; meters without any are left out.</summary>
    /// <param name="meters">Meters with their places and changes.</param>
    /// <param name="places">Positions of the places.</param>
    /// <param name="terms">How near and how alike.</param>
    public static IReadOnlyDictionary<string, MetersTogether> Find(
        IReadOnlyList<(string Meter, string Place, LoadChanges Changes)> meters, IReadOnlyDictionary<string, ScreenedPlace> places, LoadTerms terms)
    {
        var found = new Dictionary<string, Dictionary<string, (double Likeness, double Metres)>>(StringComparer.Ordinal);
        if (meters.Count < 2) return new Dictionary<string, MetersTogether>();
        var frame = LocalFrame.For(places[meters[0].Place].Position);
        var points = meters.Select(meter => frame.ToMetric(places[meter.Place].Position)).Select(point => new Coordinate(point.EastMetres, point.NorthMetres)).ToArray();
        var changes = LoadChanges.WithoutCommon([.. meters.Select(meter => meter.Changes)]);
        var tree = new STRtree<int>();
        for (var i = 0; i < points.Length; i++) tree.Insert(new Envelope(points[i]), i);
        for (var i = 0; i < points.Length; i++)
        {
            foreach (var (other, metres) in Nearest(i))
            {
                var likeness = changes[i].Likeness(changes[other]);
                if (likeness < terms.LeastLikeness) continue;
                Room(i)[meters[other].Meter] = (likeness, metres);
                Room(other)[meters[i].Meter] = (likeness, metres);
            }
        }

        return found.ToDictionary(
            meter => meter.Key, meter => new MetersTogether(meter.Value.Count, meter.Value.Values.Max(other => other.Likeness), meter.Value.Values.Max(other => other.Metres)), StringComparer.Ordinal);

        Dictionary<string, (double, double)> Room(int meter)
        {
            if (!found.TryGetValue(meters[meter].Meter, out var room)) found[meters[meter].Meter] = room = new(StringComparer.Ordinal);
            return room;
        }

        // Meters of one place are alike honestly.
        IEnumerable<(int Meter, double Metres)> Nearest(int own)
        {
            var reach = new Envelope(points[own]);
            reach.ExpandBy(terms.NeighbourMetres);
            return tree.Query(reach).Where(other => meters[other].Place != meters[own].Place)
                .Select(other => (Meter: other, Metres: points[own].Distance(points[other])))
                .Where(other => other.Metres <= terms.NeighbourMetres)
                .OrderBy(other => other.Metres).ThenBy(other => other.Meter).Take(MostNeighbours);
        }
    }
}
