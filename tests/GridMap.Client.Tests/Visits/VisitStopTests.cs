using GridMap.Client.Tests.Live;
using GridMap.Client.Visits;
using GridMap.Contracts.Targets;
using GridMap.Domain.Geo;

namespace GridMap.Client.Tests.Visits;

public sealed class VisitStopTests
{
    private static readonly Guid Me = Samples.Id(500);

    [Fact]
    public void Order_PositionKnown_IsByDistance()
    {
        var far = Mine(1) with { Longitude = 113.7 };
        var near = Mine(2) with { Longitude = 113.61 };

        var stops = VisitStop.Order([far, near], Me, new LonLat(113.6, 34.7));

        Assert.Equal([near.Id, far.Id], stops.Select(stop => stop.Target.Id));
        Assert.InRange(stops[0].DistanceMetres!.Value, 900, 930); // A hundredth of a degree here.
        Assert.Equal(90, stops[0].BearingDegrees!.Value, tolerance: 0.1); // The position is known.
    }

    [Fact]
    public void Order_PositionUnknown_IsTakenOnFirstThenByAssignment()
    {
        var late = Mine(1, minutes: 9);
        var early = Mine(2, minutes: 1);
        var taken = Mine(3, minutes: 20) with { Status = TargetStatus.Accepted };

        Assert.Equal([taken.Id, early.Id, late.Id], VisitStop.Order([late, early, taken], Me, here: null).Select(stop => stop.Target.Id));
    }

    [Fact]
    public void Order_OthersAndDone_AreLeftOut() =>
        Assert.Empty(VisitStop.Order([Samples.Target(1, 1), Mine(2) with { Status = TargetStatus.Done }, Mine(3) with { Status = TargetStatus.Withdrawn }], Me, here: null));

    private static TargetSummary Mine(int number, int minutes = 0) => Samples.Target(number, number, minutes: minutes) with { InspectorId = Me };
}
