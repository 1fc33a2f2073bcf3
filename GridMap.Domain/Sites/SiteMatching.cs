using GridMap.Domain.Geo;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace GridMap.Domain.Sites;

/// <summary>Recognises known places among the sites of a flight, so that the same site is never doubled.</summary>
public static class SiteMatching
{
    /// <summary>
    /// Pairs sites and known places whose centres lie no further apart than both uncertainties and the reach of the larger together,
    /// nearest pairs first, each once. The answer does not depend on the order of either list.
    /// </summary>
    /// <param name="sites">Sites of the flight.</param>
    /// <param name="known">Known places in or near the footprint, dismissed suspects included; those elsewhere do no harm.</param>
    /// <param name="footprint">Ground that the flight's valid pixels show: Polygon or MultiPolygon, WGS 84.</param>
    public static SiteMatches Match(IReadOnlyList<Site> sites, IReadOnlyList<KnownSite> known, Geometry footprint)
    {
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(footprint);
        var siteOf = new int?[known.Count];
        var isTaken = new bool[sites.Count];
        foreach (var (_, site, place) in Candidates(sites, known, LocalFrame.For(footprint)))
        {
            if (isTaken[site] || siteOf[place] is not null) continue;
            isTaken[site] = true;
            siteOf[place] = site;
        }

        List<(Site Site, KnownSite Known)> same = [];
        List<KnownSite> notSeen = [];
        var covered = footprint.IsEmpty ? null : new IndexedPointInAreaLocator(footprint);
        for (var i = 0; i < known.Count; i++)
        {
            var position = new Coordinate(known[i].Position.Longitude, known[i].Position.Latitude);
            if (siteOf[i] is { } site) same.Add((sites[site], known[i]));
            else if (covered?.Locate(position) == Location.Interior) notSeen.Add(known[i]);
        }

        return new SiteMatches(
            same,
            [.. Enumerable.Range(0, sites.Count).Where(i => !isTaken[i]).Select(i => sites[i])],
            [.. notSeen.OrderBy(place => place.Id)]);
    }

    private static IEnumerable<(double Distance, int Site, int Known)> Candidates(
        IReadOnlyList<Site> sites, IReadOnlyList<KnownSite> known, GroundFrame frame)
    {
        if (known.Count == 0) return [];
        var tree = new STRtree<int>();
        var places = known.Select(place => frame.ToMetric(place.Position)).ToArray();
        for (var i = 0; i < known.Count; i++) tree.Insert(Around(places[i], known[i].RadiusMetres + known[i].ExtentMetres), i);
        return sites
            .SelectMany((site, siteIndex) =>
            {
                var centre = frame.ToMetric(site.Centre);
                return tree.Query(Around(centre, site.RadiusMetres + site.ExtentMetres))
                    .Select(i => (Distance: GroundMeasure.DistanceMetres(centre, places[i]), Site: siteIndex, Known: i))
                    .Where(pair => pair.Distance
                        <= site.RadiusMetres + known[pair.Known].RadiusMetres + Math.Max(site.ExtentMetres, known[pair.Known].ExtentMetres));
            })
            .OrderBy(pair => pair.Distance)
            .ThenByDescending(pair => sites[pair.Site].Centre.Latitude)
            .ThenBy(pair => sites[pair.Site].Centre.Longitude)
            .ThenBy(pair => known[pair.Known].Id);
    }

    private static Envelope Around(MetricPoint point, double reach) =>
        new(point.EastMetres - reach, point.EastMetres + reach, point.NorthMetres - reach, point.NorthMetres + reach);
}
