using GridMap.Domain.Standing;
using GridMap.Domain.Suspects;
using GridMap.Domain.Targets;

namespace GridMap.Domain.Tests.Standing;

public sealed class SuspectStandTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 4, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SuspectStatus.Suspected, null, true, SuspectPhase.AwaitingReview)]
    [InlineData(SuspectStatus.Suspected, TargetStatus.Withdrawn, true, SuspectPhase.AwaitingReview)]
    [InlineData(SuspectStatus.Confirmed, null, true, SuspectPhase.AwaitingDispatch)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Unassigned, true, SuspectPhase.AwaitingDispatch)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Withdrawn, true, SuspectPhase.AwaitingDispatch)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Assigned, true, SuspectPhase.OnTheWay)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Accepted, true, SuspectPhase.OnTheWay)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Done, true, SuspectPhase.Closed)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Done, false, SuspectPhase.Unreached)]
    [InlineData(SuspectStatus.Dismissed, TargetStatus.Done, true, SuspectPhase.Dismissed)]
    public void Phase_StatusAndTarget_AreInExactlyOne(SuspectStatus status, TargetStatus? target, bool wasEntered, SuspectPhase phase) =>
        Assert.Equal(phase, new SuspectStand(status, Noon, Noon, target, wasEntered).Phase);

    [Theory]
    [InlineData(72, false)]
    [InlineData(72.001, true)]
    public void IsOverdue_OpenTarget_OnlyAfterThePatience(double hours, bool isOverdue)
    {
        var patience = TimeSpan.FromHours(72);

        Assert.Equal(isOverdue, new SuspectStand(SuspectStatus.Confirmed, Noon, Noon, TargetStatus.Accepted, WasEntered: true).IsOverdue(Noon.AddHours(hours), patience));
        Assert.False(new SuspectStand(SuspectStatus.Confirmed, Noon, Noon, TargetStatus.Done, WasEntered: true).IsOverdue(Noon.AddHours(hours), patience));
        Assert.False(new SuspectStand(SuspectStatus.Suspected, Noon, Noon, Target: null, WasEntered: true).IsOverdue(Noon.AddHours(hours), patience));
    }

    [Fact]
    public void OnDay_WhatCameInOrWasClosedSinceMidnight_CountsOnce()
    {
        var day = CampaignDay.StartOf(Noon);

        Assert.Equal(new AreaFigures { NewToday = 1 }, new SuspectStand(SuspectStatus.Suspected, day, day, null, WasEntered: true).OnDay(day));
        Assert.Equal(default, new SuspectStand(SuspectStatus.Suspected, day.AddTicks(-1), day, null, WasEntered: true).OnDay(day));
        Assert.Equal(default, new SuspectStand(SuspectStatus.Dismissed, Noon, Noon, null, WasEntered: true).OnDay(day));
        Assert.Equal(
            new AreaFigures { ClosedToday = 1 }, new SuspectStand(SuspectStatus.Confirmed, day.AddDays(-9), Noon, TargetStatus.Done, WasEntered: true).OnDay(day));
    }

    [Theory]
    [InlineData("2026-05-01T15:59:59Z", "2026-04-30T16:00:00Z")]
    [InlineData("2026-05-01T16:00:00Z", "2026-05-01T16:00:00Z")]
    [InlineData("2026-05-01T23:00:00-08:00", "2026-05-01T16:00:00Z")]
    public void StartOf_AnyMoment_IsMidnightInChina(string moment, string midnight) =>
        Assert.Equal(At(midnight), CampaignDay.StartOf(At(moment)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
