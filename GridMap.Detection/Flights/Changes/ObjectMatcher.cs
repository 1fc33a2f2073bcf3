using GridMap.Domain.Geo;
using NetTopologySuite.Index.Strtree;

namespace GridMap.Detection.Flights.Changes;

/// <summary>
/// Matches the objects of two flights one to one: best overlap first, after the footprints have been moved together by as much as detector and
/// registration may be off. Pairs that both flights report come before pairs with a candidate. Which flight is the earlier makes no difference.
/// </summary>
internal static class ObjectMatcher
{
    private const double LeastOverlap = 0.3;

    // One grew around the other: a small tank replaced by a large one, a shed lengthened.
    private const double LeastContainment = 0.75;

    /// <summary>Pairs of one class.</summary>
    /// <param name="earlier">Of the earlier flight.</param>
    /// <param name="later">Of the later flight, on the earlier flight's ground.</param>
    /// <param name="uncertaintyMetres">Of the registration.</param>
    public static IReadOnlyList<ObjectPair> Match(IReadOnlyList<PlacedObject> earlier, IReadOnlyList<PlacedObject> later, double uncertaintyMetres)
    {
        var tree = new STRtree<PlacedObject>();
        foreach (var item in later)
        {
            tree.Insert(item.Footprint.EnvelopeInternal, item);
        }

        var possible =
            from item in earlier
            from other in Near(tree, later, item, uncertaintyMetres)
            where item.Object.Class == other.Object.Class
            let pair = Measure(item, other, uncertaintyMetres)
            where pair is not null
            select pair.Value;
        var taken = new HashSet<PlacedObject>();
        var pairs = new List<ObjectPair>();
        foreach (var pair in possible
            .OrderByDescending(pair => pair.Earlier.Object.IsReported && pair.Later.Object.IsReported)
            .ThenByDescending(pair => Math.Round(pair.Overlap, 6)).ThenBy(pair => Math.Round(pair.DistanceMetres, 6))
            .ThenByDescending(pair => pair.Earlier.Object.Score + pair.Later.Object.Score))
        {
            if (!taken.Contains(pair.Earlier) && !taken.Contains(pair.Later))
            {
                taken.Add(pair.Earlier);
                taken.Add(pair.Later);
                pairs.Add(pair);
            }
        }

        return pairs;
    }

    /// <summary>The likeliest object of any class over most of the same ground; null when there is none.</summary>
    public static PlacedObject? FindRival(PlacedObject item, IReadOnlyList<PlacedObject> others, double uncertaintyMetres) =>
        others.Where(other => other.Footprint.EnvelopeInternal.Intersects(item.Footprint.EnvelopeInternal)
                && (Measure(item, other, uncertaintyMetres) is { } pair && pair.Overlap >= LeastOverlap))
            .MaxBy(other => other.Object.Score);

    /// <summary>How far two objects of one place may seem apart, metres.</summary>
    public static double ToleranceMetres(PlacedObject a, PlacedObject b, double uncertaintyMetres) =>
        Math.Sqrt((a.ErrorMetres * a.ErrorMetres) + (b.ErrorMetres * b.ErrorMetres) + (uncertaintyMetres * uncertaintyMetres));

    private static IList<PlacedObject> Near(STRtree<PlacedObject> tree, IReadOnlyList<PlacedObject> later, PlacedObject item, double uncertaintyMetres)
    {
        var around = item.Footprint.EnvelopeInternal.Copy();
        around.ExpandBy(uncertaintyMetres + (3 * item.ErrorMetres));
        return later.Count == 0 ? [] : tree.Query(around);
    }

    private static ObjectPair? Measure(PlacedObject earlier, PlacedObject later, double uncertaintyMetres)
    {
        var together = later.NearTo(earlier.Centre, ToleranceMetres(earlier, later, uncertaintyMetres));
        var common = earlier.Footprint.Intersection(together).Area;
        if (common <= 0)
        {
            return null;
        }

        var (area, otherArea) = (earlier.Footprint.Area, together.Area);
        var overlap = common / (area + otherArea - common);
        return overlap >= LeastOverlap || common >= LeastContainment * Math.Min(area, otherArea)
            ? new ObjectPair(earlier, later, overlap, GroundMeasure.DistanceMetres(earlier.Centre, later.Centre))
            : null;
    }
}
