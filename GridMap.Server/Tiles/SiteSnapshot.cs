using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace GridMap.Server.Tiles;

/// <summary>The stored sites as they were at one moment, by place.</summary>
internal sealed class SiteSnapshot
{
    private readonly STRtree<KnownSite> _byPlace = new();

    public SiteSnapshot(IEnumerable<KnownSite> sites, long version)
    {
        Version = version;
        foreach (var site in sites)
        {
            _byPlace.Insert(new Envelope(new Coordinate(site.Longitude, site.Latitude)), site);
        }

        // Readers share the tree; only a built one may be queried by several at once.
        _byPlace.Build();
    }

    public long Version { get; }

    /// <summary>Best first, so that the best one stays where several fall on one pixel.</summary>
    public IEnumerable<KnownSite> Within(Envelope bounds) =>
        // A tree that holds nothing cannot be asked.
        _byPlace.Count == 0 ? [] : _byPlace.Query(bounds).OrderByDescending(site => site.Score).ThenBy(site => site.Id);
}
