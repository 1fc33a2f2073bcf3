using CsCheck;
using GridMap.Domain.Detections;
using GridMap.Domain.Premises;
using GridMap.Domain.Sites;

namespace GridMap.Domain.Tests.Sites;

public class SiteClusteringTests
{
    private static readonly Gen<GroundDetection[]> AnyDetections =
        Gen.Select(Gen.Double[0, 400], Gen.Double[0, 400], Gen.Double[1, 12], Gen.Bool)
            .Select(d => d.Item4 ? Seen.Tank(d.Item1, d.Item2, d.Item3) : Seen.Roof(d.Item1, d.Item2, 20 * d.Item3))
            .Array[0, 40];

    [Fact]
    public void Cluster_ChainOfTanks_IsOneSite()
    {
        var sites = Cluster(Seen.Tank(0, 0), Seen.Tank(30, 0), Seen.Tank(60, 0), Seen.Tank(200, 0));
        Assert.Equal([3, 1], sites.Select(site => site.TankCount).OrderDescending());
    }

    [Theory]
    [InlineData(33.9, 1)]
    [InlineData(34.1, 2)]
    public void Cluster_GapBetweenOutlines_DecidesAtThirtyMetres(double apart, int expected) =>
        // Two tanks of 4 m: the outlines are 4 m closer than the centres.
        Assert.Equal(expected, Cluster(Seen.Tank(0, 0), Seen.Tank(apart, 0)).Count);

    [Fact]
    public void Cluster_StructureNearTank_JoinsTheNearestAndLinksNothing()
    {
        var sites = Cluster(Seen.Tank(0, 0), Seen.Tank(45, 0), Seen.Roof(16, 0, area: 100));
        Assert.Equal(2, sites.Count);
        Assert.Equal(1, sites.Single(site => Seen.MetresBetween(site.Centre, Shapes.At(0, 0)) < 1).StructureCount);
        Assert.Equal(0, sites.Single(site => Seen.MetresBetween(site.Centre, Shapes.At(45, 0)) < 1).StructureCount);
    }

    [Fact]
    public void Cluster_StructuresAlone_StayApart() => Assert.Equal(2, Cluster(Seen.Roof(0, 0), Seen.Roof(12, 0)).Count);

    [Fact]
    public void Cluster_Nothing_IsNothing() => Assert.Empty(Cluster());

    [Fact]
    public void Of_TanksAndRoofs_CountsAndMeasures()
    {
        var site = Seen.Site(Seen.Roof(10, 0, 120, RoofColour.Blue), Seen.Tank(0, 0, 3, score: 0.6, uncertainty: 2), Seen.Tank(4, 0, 5, score: 0.9, uncertainty: 4));
        Assert.Equal((2, 1, 1, 0.9, 4.0), (site.TankCount, site.StructureCount, site.BlueRoofCount, site.Score, site.RadiusMetres));
        Assert.Equal([5, 3], site.TankDiametersMetres);
        Assert.Equal(120, site.RoofAreaSquareMetres);
        Assert.Equal(0, Seen.MetresBetween(site.Centre, Shapes.At(2, 0)), 1e-6);
        // The roof's centre is 8 m away and its circle has a radius of 6.18 m.
        Assert.Equal(8 + Math.Sqrt(120 / Math.PI), site.ExtentMetres, 0.01);
    }

    [Fact]
    public void Cluster_AnyOrder_GivesTheSameSites() => AnyDetections.Sample(detections =>
    {
        var forwards = SiteClustering.Cluster(detections, SiteOptions.Default);
        var backwards = SiteClustering.Cluster([.. detections.Reverse()], SiteOptions.Default);
        Assert.Equal(forwards.Select(site => site.Centre), backwards.Select(site => site.Centre));
        Assert.Equal(forwards.Select(site => site.Objects.Count), backwards.Select(site => site.Objects.Count));
        Assert.Equal(detections.Length, forwards.Sum(site => site.Objects.Count));
    });

    [Fact]
    public void Cluster_TanksOfDifferentSites_AreNeverWithinTheLink() => AnyDetections.Sample(detections =>
    {
        var sites = SiteClustering.Cluster(detections, SiteOptions.Default);
        for (var i = 0; i < sites.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.All(sites[i].Tanks, a => Assert.All(sites[j].Tanks, b => Assert.True(
                    Seen.MetresBetween(a.Position, b.Position) - (a.DiameterMetres + b.DiameterMetres) / 2 > SiteOptions.Default.TankLinkMetres - 1e-6)));
            }
        }
    });

    [Fact]
    public void GatherInPlaces_RoofsOfAnIdleYard_BecomeOneSite()
    {
        var register = new PlaceRegister([RegisteredPlace.Around(new PlaceId(Guid.NewGuid()), "yard", PremisesKind.Idle, Shapes.At(0, 0), 50)]);
        var sites = SiteClustering.GatherInPlaces(Cluster(Seen.Roof(0, 0), Seen.Roof(30, 0), Seen.Roof(300, 0), Seen.Tank(-30, 0)), register);
        Assert.Equal(3, sites.Count);
        Assert.Contains(sites, site => site.StructureCount == 2 && site.TankCount == 0);
    }

    private static IReadOnlyList<Site> Cluster(params GroundDetection[] detections) => SiteClustering.Cluster(detections, SiteOptions.Default);
}
