using GridMap.Domain.Screening.Trucks;

namespace GridMap.Domain.Tests.Screening.Trucks;

public sealed class StayPointRuleTests
{
    // Each row: seconds between fixes, then metres driven on each step.
    [Theory]
    [InlineData(30, "300 300 0 0 0 300 300", "mmssssmm")]
    [InlineData(30, "300 300 5 8 5 300 300", "mmssssmm")]
    [InlineData(30, "300 0 300", "mmmm")]
    [InlineData(60, "800 0 800", "msSm")]
    [InlineData(10, "90 4 4 4 4 4 4 90", "mssssssSm")]
    [InlineData(10, "90 4 4 90", "mmmmm")]
    [InlineData(600, "2 2", "sss")]
    public void Tell_AlongAStraightRoad_FindsTheStays(double interval, string steps, string expected)
    {
        var track = Road(interval, steps);

        Assert.Equal(expected.ToLowerInvariant(), string.Concat(StayPointRule.Tell(track).Select(stopped => stopped ? 's' : 'm')));
    }

    [Fact]
    public void Tell_OneFixAstray_DoesNotEndTheStay()
    {
        var track = Road(30, "300 0 0 0 0 0 300");
        track[3] = track[3] with { NorthMetres = 400 };

        Assert.Equal("mssssssm", string.Concat(StayPointRule.Tell(track).Select(stopped => stopped ? 's' : 'm')));
    }

    [Fact]
    public void Tell_NoFix_AnswersNone() => Assert.Empty(StayPointRule.Tell([]));

    private static TrackPoint[] Road(double interval, string steps)
    {
        var track = new List<TrackPoint> { new(0, 0, 0) };
        foreach (var step in steps.Split(' ').Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)))
        {
            track.Add(new TrackPoint(track[^1].Seconds + interval, track[^1].EastMetres + step, 0));
        }

        return [.. track];
    }
}
