using GridMap.Domain.Detections;
using GridMap.Domain.Geo;
using GridMap.Domain.Premises;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace GridMap.Domain.Sites;

/// <summary>Gathers the objects of a flight into sites.</summary>
public static class SiteClustering
{
    /// <summary>
    /// Tanks are linked one to the next (single link); a structure joins the site of the tank nearest to it and links nothing itself;
    /// a structure with no tank near is a site of its own, since in a built-up place a chain of roofs would never end.
    /// </summary>
    /// <param name="detections">Objects of one flight, in any order; the answer does not depend on it.</param>
    /// <param name="options">How close is close.</param>
    /// <returns>Sites with tanks first, each kind north to south.</returns>
    public static IReadOnlyList<Site> Cluster(IReadOnlyList<GroundDetection> detections, SiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(detections);
        ArgumentNullException.ThrowIfNull(options);
        if (detections.Count == 0) return [];
        var ordered = detections.Order(DetectionOrder.Instance).ToArray();
        var frame = LocalFrame.For(ordered[0].Position);
        var points = ordered.Select(seen => frame.ToMetric(seen.Position)).ToArray();
        var sizes = ordered.Select(HalfSizeMetres).ToArray();
        var tankCount = ordered.Count(seen => seen.Class == ObjectClass.Tank);
        var tanks = new STRtree<int>();
        for (var i = 0; i < tankCount; i++) tanks.Insert(Around(points[i], sizes[i]), i);

        var groups = Enumerable.Range(0, ordered.Length).ToArray();
        double Gap(int a, int b) => Math.Max(0, GroundMeasure.DistanceMetres(points[a], points[b]) - sizes[a] - sizes[b]);
        for (var i = 0; i < tankCount; i++)
        {
            foreach (var j in tanks.Query(Around(points[i], sizes[i] + options.TankLinkMetres)))
            {
                if (j < i && Gap(i, j) <= options.TankLinkMetres) Join(groups, i, j);
            }
        }

        for (var i = tankCount; i < ordered.Length && tankCount > 0; i++)
        {
            var near = tanks.Query(Around(points[i], sizes[i] + options.StructureLinkMetres))
                .Select(tank => (Gap: Gap(i, tank), Tank: tank))
                .Where(pair => pair.Gap <= options.StructureLinkMetres);
            if (near.Any()) groups[i] = Root(groups, near.Min().Tank);
        }

        return [.. Enumerable.Range(0, ordered.Length)
            .GroupBy(i => Root(groups, i))
            .OrderBy(group => group.Key)
            .Select(group => Site.Of(group.Select(i => ordered[i])))];
    }

    /// <summary>Makes one site of the sites without tanks that lie in the same idle, closed or abandoned place.</summary>
    /// <param name="sites">Sites of one flight.</param>
    /// <param name="register">The registered places.</param>
    /// <returns>The other sites as they were, in their order; each gathered site where its first part stood.</returns>
    public static IReadOnlyList<Site> GatherInPlaces(IReadOnlyList<Site> sites, PlaceRegister register)
    {
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(register);
        return [.. sites
            .Select((site, index) => (Site: site, Place: site.TankCount > 0 ? null : Unused(site, register), Index: index))
            .GroupBy(part => part.Place is { } place ? (place.Id.Value, -1) : (Guid.Empty, part.Index))
            .OrderBy(group => group.First().Index)
            .Select(group => group.Count() == 1 ? group.First().Site : Site.Of(group.SelectMany(part => part.Site.Objects)))];
    }

    /// <summary>Half the width of an object, metres: a tank's radius, or that of a circle as large as a roof.</summary>
    internal static double HalfSizeMetres(GroundDetection seen) => seen.Class == ObjectClass.Tank
        ? (seen.DiameterMetres ?? 0) / 2
        : Math.Sqrt((seen.AreaSquareMetres ?? 0) / Math.PI);

    private static RegisteredPlace? Unused(Site site, PlaceRegister register) =>
        register.At(site.Centre).FirstOrDefault(place => place.IsUnused);

    private static Envelope Around(MetricPoint point, double reach) =>
        new(point.EastMetres - reach, point.EastMetres + reach, point.NorthMetres - reach, point.NorthMetres + reach);

    private static int Root(int[] groups, int i)
    {
        while (groups[i] != i) i = groups[i] = groups[groups[i]];
        return i;
    }

    // The lower number becomes the root, so that a group is named by its first object.
    private static void Join(int[] groups, int a, int b)
    {
        var (x, y) = (Root(groups, a), Root(groups, b));
        groups[Math.Max(x, y)] = Math.Min(x, y);
    }
}
