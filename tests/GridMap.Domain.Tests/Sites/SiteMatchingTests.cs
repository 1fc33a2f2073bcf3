using CsCheck;
using GridMap.Domain.Sites;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Tests.Sites;

public class SiteMatchingTests
{
    [Fact]
    public void Match_SameSiteAFewMetresOff_IsTheSame()
    {
        var known = Known(1, Seen.Tank(0, 0));
        var matches = SiteMatching.Match([Seen.Site(Seen.Tank(5, 2))], [known], Ground);
        Assert.Equal(known, Assert.Single(matches.Same).Known);
        Assert.Empty(matches.NewSites);
        Assert.Empty(matches.NotSeen);
    }

    [Fact]
    public void Match_SiteElsewhere_IsNewAndTheOldOneNotSeen()
    {
        var known = Known(1, Seen.Tank(0, 0));
        var matches = SiteMatching.Match([Seen.Site(Seen.Tank(60, 0))], [known], Ground);
        Assert.Empty(matches.Same);
        Assert.Single(matches.NewSites);
        Assert.Equal([known], matches.NotSeen);
    }

    [Fact]
    public void Match_PlaceOutsideTheFootprint_IsLeftAlone() =>
        Assert.Empty(SiteMatching.Match([], [Known(1, Seen.Tank(0, 0))], Shapes.Square(100, 100, 50)).NotSeen);

    [Fact]
    public void Match_TwoSitesNearOnePlace_TakesTheNearer()
    {
        var (near, far) = (Seen.Site(Seen.Tank(2, 0)), Seen.Site(Seen.Tank(-6, 0)));
        var matches = SiteMatching.Match([far, near], [Known(1, Seen.Tank(0, 0))], Ground);
        Assert.Equal(near, Assert.Single(matches.Same).Site);
        Assert.Equal([far], matches.NewSites);
    }

    [Fact]
    public void Match_MoreTanksOfTheSameYard_IsTheSameSite()
    {
        var known = Known(1, Seen.Tank(0, 0));
        var grown = Seen.Site(Seen.Tank(0, 0), Seen.Tank(20, 0), Seen.Tank(40, 0));
        Assert.Single(SiteMatching.Match([grown], [known], Ground).Same);
    }

    [Fact]
    public void Match_NothingKnown_IsAllNew() => Assert.Single(SiteMatching.Match([Seen.Site(Seen.Tank(0, 0))], [], Ground).NewSites);

    [Fact]
    public void Match_AnySets_IsOneToOneAndIndependentOfOrder() =>
        Gen.Select(Places, Places).Sample((siteAt, knownAt) =>
        {
            var sites = siteAt.Select(p => Seen.Site(Seen.Tank(p.X, p.Y))).ToList();
            var known = knownAt.Select((p, i) => Known(i + 1, Seen.Tank(p.X, p.Y))).ToList();
            var matches = SiteMatching.Match(sites, known, Ground);
            Assert.Equal(matches.Same.Count, matches.Same.Select(pair => pair.Known.Id).Distinct().Count());
            Assert.Equal(sites.Count, matches.Same.Count + matches.NewSites.Count);
            Assert.Equal(known.Count, matches.Same.Count + matches.NotSeen.Count);

            var reversed = SiteMatching.Match([.. Enumerable.Reverse(sites)], [.. Enumerable.Reverse(known)], Ground);
            Assert.Equal(
                matches.Same.Select(pair => (pair.Known.Id, pair.Site.Centre)).ToHashSet(),
                reversed.Same.Select(pair => (pair.Known.Id, pair.Site.Centre)).ToHashSet());
        }, iter: 300);

    private static readonly Gen<Coordinate[]> Places =
        Gen.Select(Gen.Double[0, 60], Gen.Double[0, 60]).Select(p => new Coordinate(p.Item1, p.Item2)).Array[0, 12];

    private static readonly Geometry Ground = Shapes.Square(-1000, -1000, 2000);

    private static KnownSite Known(int number, params Domain.Detections.GroundDetection[] objects)
    {
        var site = Seen.Site(objects);
        return new KnownSite(new Guid(number, 0, 0, new byte[8]), site.Centre, site.RadiusMetres, site.ExtentMetres);
    }
}
