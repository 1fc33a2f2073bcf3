using GridMap.Client.Cases;
using GridMap.Contracts.Cases;

namespace GridMap.Client.Tests.Cases;

public sealed class CaseWayTests
{
    private static readonly CaseStepKind[] ToClosed =
    [
        CaseStepKind.Open, CaseStepKind.Dispatch, CaseStepKind.Verify, CaseStepKind.Confirm, CaseStepKind.OrderMeasure, CaseStepKind.OrderMeasure, CaseStepKind.FinishMeasure,
        CaseStepKind.AskAcceptance, CaseStepKind.Close,
    ];

    [Fact]
    public void Of_ClosedCase_HasBeenEverywhereButAtTheRecheck()
    {
        var way = Assert.Single(Of(CaseState.Closed, ToClosed));

        Assert.Equal([true, true, true, true, true, true, true, false], way.Stations.Select(station => station.Reached is not null));
        Assert.Equal(CaseState.Closed, Assert.Single(way.Stations, station => station.IsHere).State);
        Assert.Null(way.EndedBy);
    }

    [Fact]
    public void Of_SentBack_ForgetsWhatDoesNotHoldAnyMore()
    {
        var way = Assert.Single(Of(CaseState.Suspected, CaseStepKind.Open, CaseStepKind.Dispatch, CaseStepKind.Verify, CaseStepKind.HandBack));

        Assert.Equal([CaseState.Suspected], way.Stations.Where(station => station.Reached is not null).Select(station => station.State));
    }

    [Fact]
    public void Of_GivenToAnotherDuringDisposal_StaysThere()
    {
        var way = Assert.Single(Of(CaseState.Disposing, CaseStepKind.Open, CaseStepKind.Dispatch, CaseStepKind.Verify, CaseStepKind.Confirm, CaseStepKind.OrderMeasure, CaseStepKind.Dispatch));

        Assert.Equal(CaseState.Disposing, way.Stations.Last(station => station.Reached is not null).State);
    }

    [Fact]
    public void Of_RefusedAcceptance_IsBackAtTheDisposalThatBeganBefore()
    {
        var way = Assert.Single(Of(CaseState.Disposing, [.. ToClosed[..^1], CaseStepKind.RefuseAcceptance]));

        Assert.Equal(CaseStepKind.OrderMeasure, way.Stations.Single(station => station.State is CaseState.Disposing).Reached?.Kind);
        Assert.Null(way.Stations.Single(station => station.State is CaseState.InAcceptance).Reached);
    }

    [Fact]
    public void Of_Relapse_BeginsAnotherRoundAtTheConfirmation()
    {
        var ways = Of(CaseState.Confirmed, [.. ToClosed, CaseStepKind.Recheck, CaseStepKind.Relapse]);

        Assert.Equal([1, 2], ways.Select(way => way.Round));
        Assert.Equal(CaseStepKind.Relapse, ways[0].EndedBy?.Kind);
        Assert.All(ways[0].Stations, station => Assert.NotNull(station.Reached));
        Assert.Equal([CaseState.Confirmed], ways[1].Stations.Where(station => station.Reached is not null).Select(station => station.State));
    }

    private static IReadOnlyList<CaseWay> Of(CaseState state, params CaseStepKind[] kinds) =>
        CaseWay.Of(CaseSamples.Detail(CaseSamples.Summary(1, state), [], CaseSamples.Steps(kinds)));
}
