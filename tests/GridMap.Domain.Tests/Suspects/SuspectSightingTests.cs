using GridMap.Domain.Suspects;

namespace GridMap.Domain.Tests.Suspects;

public class SuspectSightingTests
{
    private static readonly SeenSpan Once = new(Seen.Noon, Seen.Noon);

    [Theory]
    [InlineData(SuspectStatus.Confirmed)]
    [InlineData(SuspectStatus.Dismissed)]
    public void SeenOn_NewerFlight_FollowsThePictureAndKeepsTheVerdict(SuspectStatus verdict)
    {
        var suspect = Suspect.Flag(Shapes.At(0, 0), radiusMetres: 3, score: 0.6) with { Status = verdict };
        var site = Seen.Site(Seen.Tank(4, 0), Seen.Tank(8, 0));
        var (next, seen) = suspect.SeenOn(site, score: 0.8, Seen.Noon.AddDays(7), Once);
        Assert.Equal((verdict, site.Centre, 0.8, 2), (next.Status, next.Position, next.Score, next.Version));
        Assert.Equal(new SeenSpan(Seen.Noon, Seen.Noon.AddDays(7)), seen);
    }

    [Fact]
    public void SeenOn_OlderFlightProcessedLate_OnlyWidensTheTime()
    {
        var suspect = Suspect.Flag(Shapes.At(0, 0), radiusMetres: 3, score: 0.6);
        var (next, seen) = suspect.SeenOn(Seen.Site(Seen.Tank(4, 0)), score: 0.8, Seen.Noon.AddDays(-7), Once);
        Assert.Equal(suspect with { Version = 2 }, next);
        Assert.Equal(new SeenSpan(Seen.Noon.AddDays(-7), Seen.Noon), seen);
    }
}
