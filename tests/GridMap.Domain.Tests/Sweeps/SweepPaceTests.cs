using GridMap.Domain.Sweeps;

namespace GridMap.Domain.Tests.Sweeps;

public sealed class SweepPaceTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    [Theory]
    // 100 cells: done, done in the last 14 days, days until the last one → a day, needed, expected in, in time
    [InlineData(30, 14, 10, 1.0, 70 / 11.0, 70, false)]
    [InlineData(90, 28, 10, 2.0, 10 / 11.0, 5, true)]
    [InlineData(100, 0, 10, 0.0, 0.0, 0, true)]
    [InlineData(0, 0, 10, 0.0, 100 / 11.0, null, false)]
    [InlineData(30, 14, 70, 1.0, 70 / 71.0, 70, true)]
    [InlineData(90, 14, -1, 1.0, null, 10, false)]
    [InlineData(100, 3, -1, 3 / 14.0, 0.0, 0, false)]
    public void Pace_OfTheLastDays_SaysWhetherItIsInTime(int done, int doneInWindow, int dueInDays, double perDay, double? needed, int? expectedInDays, bool isInTime)
    {
        var pace = new SweepPace(100, done, doneInWindow, WindowDays: 14, Today, Today.AddDays(dueInDays));

        Assert.Equal(perDay, pace.PerDay, 1e-9);
        Assert.Equal(needed ?? -1, pace.NeededPerDay ?? -1, 1e-9);
        Assert.Equal(expectedInDays is { } days ? Today.AddDays(days) : null, pace.ExpectedOn);
        Assert.Equal(isInTime, pace.IsInTime);
        Assert.Equal(dueInDays + 1, pace.DaysLeft);
    }

    [Fact]
    public void Pace_WithoutALastDay_ExpectsAllTheSame()
    {
        var pace = new SweepPace(100, 50, 50, WindowDays: 10, Today, DueOn: null);

        Assert.Equal((Today.AddDays(10), null, null), (pace.ExpectedOn, pace.IsInTime, pace.NeededPerDay));
    }
}
