using GridMap.Domain.Sweeps;

namespace GridMap.Domain.Tests.Sweeps;

/// <summary>The rule of the eight states as a table: what is known of a cell, in days before now, and the state that it is in.</summary>
public sealed class CellStateTests
{
    private const double RevisitDays = 90;

    [Theory]
    // covered, swept, certified, checked, unflyable, planned in, flown
    [InlineData(0, null, null, null, false, null, null, SweepState.Unswept)]
    [InlineData(0.0005, null, null, null, false, null, null, SweepState.Unswept)]
    [InlineData(0.4, null, null, null, false, null, null, SweepState.Partial)]
    [InlineData(1, 10, null, null, false, null, null, SweepState.Swept)]
    [InlineData(1, 100, null, null, false, null, null, SweepState.Stale)]
    [InlineData(0.4, null, 10, null, false, null, null, SweepState.Swept)]
    [InlineData(1, 100, 10, null, false, null, null, SweepState.Swept)]
    [InlineData(1, 10, 100, null, false, null, null, SweepState.Swept)]
    [InlineData(0, null, 100, null, false, null, null, SweepState.Stale)]
    [InlineData(0, null, null, 10, false, null, null, SweepState.GroundChecked)]
    [InlineData(0, null, null, 10, true, null, null, SweepState.GroundChecked)]
    [InlineData(0, null, null, 100, false, null, null, SweepState.Stale)]
    [InlineData(0, null, null, 100, true, null, null, SweepState.Unflyable)]
    [InlineData(1, 10, null, 5, true, null, null, SweepState.Swept)]
    [InlineData(0.4, null, null, null, true, null, null, SweepState.Unflyable)]
    [InlineData(0, null, null, null, true, 3, null, SweepState.Unflyable)]
    [InlineData(0, null, null, null, false, 3, null, SweepState.Planned)]
    [InlineData(0.4, null, null, null, false, -3, null, SweepState.Planned)]
    [InlineData(1, 100, null, null, false, 3, null, SweepState.Planned)]
    [InlineData(1, 10, null, null, false, 3, null, SweepState.Swept)]
    [InlineData(0, null, null, null, false, 3, 1, SweepState.Planned)]
    [InlineData(0, null, null, null, false, null, 1, SweepState.Flown)]
    [InlineData(1, 100, null, null, false, null, 1, SweepState.Flown)]
    [InlineData(0.4, null, null, null, false, null, 100, SweepState.Partial)]
    public void StateAt_WhatIsKnown_IsOneState(
        double covered, int? sweptDaysAgo, int? certifiedDaysAgo, int? checkedDaysAgo, bool isUnflyable, int? plannedInDays, int? flownDaysAgo, SweepState expected)
    {
        var sweep = new CellSweep(covered, Ago(sweptDaysAgo))
        {
            Marks = new SweepMarks(Ago(-plannedInDays), Ago(flownDaysAgo), Ago(certifiedDaysAgo), Ago(checkedDaysAgo), isUnflyable),
        };

        Assert.Equal(expected, sweep.StateAt(Seen.Noon, RevisitDays));
        Assert.Equal(expected is SweepState.Swept or SweepState.GroundChecked, CellSweep.IsDone(expected));
    }

    [Theory]
    [InlineData(SweepState.Unswept, "sweep.stateUnswept")]
    [InlineData(SweepState.Partial, "sweep.statePartial coveredPercent=40")]
    [InlineData(SweepState.Swept, "sweep.stateSwept days=10, revisitDays=90")]
    [InlineData(SweepState.Stale, "sweep.stateStale days=100, revisitDays=90")]
    [InlineData(SweepState.Planned, "sweep.statePlanned day=2026-05-04")]
    [InlineData(SweepState.Flown, "sweep.stateFlown day=2026-04-30")]
    [InlineData(SweepState.Unflyable, "sweep.stateUnflyable")]
    [InlineData(SweepState.GroundChecked, "sweep.stateGroundChecked days=10, revisitDays=90")]
    public void ReasonAt_EachState_SaysWhy(SweepState state, string expected)
    {
        var none = new CellSweep(0, SweptAt: null);
        var sweep = state switch
        {
            SweepState.Partial => none with { CoveredFraction = 0.4 },
            SweepState.Swept => none with { SweptAt = Ago(10) },
            SweepState.Stale => none with { SweptAt = Ago(100) },
            SweepState.Planned => none with { Marks = SweepMarks.None with { PlannedFor = Ago(-3) } },
            SweepState.Flown => none with { Marks = SweepMarks.None with { FlownAt = Ago(1) } },
            SweepState.Unflyable => none with { Marks = SweepMarks.None with { IsUnflyable = true } },
            SweepState.GroundChecked => none with { Marks = SweepMarks.None with { CheckedAt = Ago(10) } },
            _ => none,
        };

        Assert.Equal((state, expected), (sweep.StateAt(Seen.Noon, RevisitDays), sweep.ReasonAt(Seen.Noon, RevisitDays).ToString()));
    }

    [Fact]
    public void ReasonAt_ProvenByACertificate_NamesIt()
    {
        var sweep = new CellSweep(0, Ago(20)) { Marks = SweepMarks.None with { CertifiedAt = Ago(10) } };

        Assert.Equal("sweep.stateCertified", sweep.ReasonAt(Seen.Noon, RevisitDays).Key);
        Assert.Equal(Ago(10), sweep.DoneAt);
    }

    private static DateTimeOffset? Ago(int? days) => days is { } value ? Seen.Noon.AddDays(-value) : null;
}
