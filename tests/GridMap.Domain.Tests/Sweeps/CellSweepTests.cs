using GridMap.Domain.Sweeps;

namespace GridMap.Domain.Tests.Sweeps;

public class CellSweepTests
{
    private static readonly NetTopologySuite.Geometries.Geometry Cell = Shapes.Square(0, 0, 100);

    [Fact]
    public void Measure_NoFlight_IsUnswept() => Assert.Equal(SweepState.Unswept, CellSweep.Measure(Cell, []).StateAt(Seen.Noon, revisitDays: 30));

    [Fact]
    public void Measure_HalfTheCell_IsPartial()
    {
        var sweep = CellSweep.Measure(Cell, [Seen.Flight(0, west: -50, south: -10, size: 100 )]);
        Assert.InRange(sweep.CoveredFraction, 0.44, 0.46);
        Assert.Null(sweep.SweptAt);
        Assert.Equal(SweepState.Partial, sweep.StateAt(Seen.Noon, revisitDays: 30));
    }

    [Fact]
    public void Measure_TwoHalves_IsAsOldAsTheOlder()
    {
        var sweep = CellSweep.Measure(Cell, [Seen.Flight(0, west: -160, south: -50, size: 210), Seen.Flight(5, west: 49, south: -50, size: 210)]);
        Assert.Equal(Seen.Noon, sweep.SweptAt);
        Assert.Equal(1, sweep.CoveredFraction, 0.001);
    }

    [Fact]
    public void Measure_WholeAgainLater_IsAsNewAsTheLatest() =>
        Assert.Equal(Seen.Noon.AddDays(5), CellSweep.Measure(Cell, [Seen.Flight(0), Seen.Flight(5)]).SweptAt);

    [Theory]
    [InlineData(29, SweepState.Swept)]
    [InlineData(30, SweepState.Swept)]
    [InlineData(31, SweepState.Stale)]
    public void StateAt_DaysAfterTheFlight_FollowsTheCampaign(double days, SweepState expected) =>
        Assert.Equal(expected, CellSweep.Measure(Cell, [Seen.Flight(0)]).StateAt(Seen.Noon.AddDays(days), revisitDays: 30));
}
