using GridMap.Domain.Supervision;

namespace GridMap.Domain.Tests.Supervision;

public class SpotDrawTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 2, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public void Announce_LessThanAnHourAhead_IsRefused(int minutes, bool isAllowed) => Assert.Equal(isAllowed, SpotDrawRules.FindFault(Noon, Noon.AddMinutes(minutes)) is null);

    [Fact]
    public void Draw_BeforeItsMomentOrTwice_IsRefused()
    {
        Assert.Equal("supervision.drawNotYet", SpotDrawRules.FindFault(Noon, isDrawn: false, Noon.AddSeconds(-1))?.Key);
        Assert.Null(SpotDrawRules.FindFault(Noon, isDrawn: false, Noon));
        Assert.Equal("supervision.drawnBefore", SpotDrawRules.FindFault(Noon, isDrawn: true, Noon)?.Key);
    }

    [Fact]
    public void Doubt_OtherFigures_IsAnotherDoubt()
    {
        var id = Guid.NewGuid();
        RecordDoubt Of(int times) => new(RecordDoubtKind.SamePhoto, id, Phrase.Of("supervision.samePhoto", ("photo", "aa"), ("times", times), ("cases", 2)));

        Assert.Equal(Of(2).Key, Of(2).Key);
        Assert.NotEqual(Of(2).Key, Of(3).Key);
        Assert.Matches("^[0-9a-f]{32}$", Of(2).Key);
    }
}
