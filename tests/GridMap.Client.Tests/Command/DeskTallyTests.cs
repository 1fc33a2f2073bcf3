using GridMap.Client.Command;
using GridMap.Client.Live;
using GridMap.Client.Map;
using GridMap.Client.Tests.Live;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Tests.Command;

public sealed class DeskTallyTests
{
    [Fact]
    public void Of_EachState_IsCountedInItsList()
    {
        var state = new MapState();
        state.Load(Samples.Snapshot(
            1,
            Samples.Suspect(1),
            Samples.Suspect(2, status: SuspectStatus.Confirmed),
            Samples.Suspect(3, status: SuspectStatus.Confirmed),
            Samples.Suspect(4, status: SuspectStatus.Dismissed)));
        state.Apply(Samples.Batch(Samples.Of(2, Samples.Target(100, suspect: 3))));

        var index = new DeskIndex();
        index.Show(new DeskView(DeskList.All, new DeskFilter(), Samples.Suspect(1).FirstSeenAt, _ => true), _ => { });
        foreach (var suspect in state.Suspects)
        {
            index.Put(suspect, state.FindTargetOfSuspect(suspect.Id));
        }

        var tally = index.TallyWith([]);

        Assert.Equal(new DeskTally(All: 3, New: 3, Review: 1, Dispatch: 1, Way: 1, Done: 1, FlightsUnderWay: 0, FlightsFailed: 0), tally);
    }

    [Fact]
    public void New_SuspectOfAnOldFlight_IsOfTheDayItCameIn()
    {
        var suspect = Samples.Suspect(1) with { Id = Guid.CreateVersion7(Samples.Noon), FirstSeenAt = Samples.Noon.AddDays(-300) };

        Assert.True(new DeskRow(suspect, Target: null).IsIn(DeskList.New, moment => moment.Date == Samples.Noon.Date));
        Assert.False(new DeskRow(suspect, Target: null).IsIn(DeskList.New, moment => moment.Date == Samples.Noon.Date.AddDays(1)));
    }

    [Theory]
    [InlineData(SuspectStatus.Suspected, null, null, PinLook.Suspected)]
    [InlineData(SuspectStatus.Confirmed, null, null, PinLook.Confirmed)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Unassigned, null, PinLook.Confirmed)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Withdrawn, null, PinLook.Confirmed)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Assigned, null, PinLook.Assigned)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Accepted, null, PinLook.Accepted)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Done, VisitFinding.ViolationFound, PinLook.Violation)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Done, VisitFinding.NoAccess, PinLook.Violation)]
    [InlineData(SuspectStatus.Confirmed, TargetStatus.Done, VisitFinding.Lawful, PinLook.Closed)]
    [InlineData(SuspectStatus.Dismissed, TargetStatus.Withdrawn, null, PinLook.Dismissed)]
    public void LookOf_StateAndTarget_HaveAMarkOfTheirOwn(SuspectStatus status, TargetStatus? target, VisitFinding? finding, PinLook look) =>
        Assert.Equal(look, MapPin.LookOf(status, target is { } known ? Samples.Target(1, suspect: 1) with { Status = known, Finding = finding } : null));
}
