using GridMap.Client.Command;
using GridMap.Client.Map;
using GridMap.Client.Tests.Live;
using GridMap.Client.Wall;
using GridMap.Contracts.Grids;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Domain.Standing;

namespace GridMap.Client.Tests.Wall;

public sealed class WallLinksTests
{
    private static readonly DateTimeOffset Now = Samples.Noon;

    private static readonly WallLinks Links = new("410102", OverdueHours: 72);

    public static TheoryData<SuspectStatus, TargetStatus?, VisitFinding?, int> Suspects
    {
        get
        {
            var all = new TheoryData<SuspectStatus, TargetStatus?, VisitFinding?, int>();
            foreach (var status in Enum.GetValues<SuspectStatus>())
            {
                foreach (var hours in new[] { 1, 30, 100 })
                {
                    all.Add(status, null, null, hours);
                    foreach (var target in Enum.GetValues<TargetStatus>().Where(target => target is not TargetStatus.Done))
                    {
                        all.Add(status, target, null, hours);
                    }

                    // Nobody is sent to what is dismissed, and what was visited is not dismissed any more.
                    foreach (var finding in Enum.GetValues<VisitFinding>().Where(_ => status is not SuspectStatus.Dismissed))
                    {
                        all.Add(status, TargetStatus.Done, finding, hours);
                    }
                }
            }

            return all;
        }
    }

    /// <summary>A number opens the list of exactly what it counts.</summary>
    [Theory]
    [MemberData(nameof(Suspects))]
    public void Lists_AnySuspect_HoldWhatTheServerCounts(SuspectStatus status, TargetStatus? target, VisitFinding? finding, int hoursAgo)
    {
        var at = Now.AddHours(-hoursAgo);
        var suspect = Samples.Suspect(1, status: status) with { Id = Guid.CreateVersion7(at), ChangedAt = at };
        var row = new DeskRow(suspect, target is { } known ? Samples.Target(2, suspect: 1) with { Status = known, Finding = finding, ChangedAt = at } : null);
        var stand = new SuspectStand(
            (Domain.Suspects.SuspectStatus)status, at, at, (Domain.Targets.TargetStatus?)target, WasEntered: finding is not VisitFinding.NoAccess);
        var midnight = CampaignDay.StartOf(Now);
        var counted = stand.Lasting.Plus(stand.OnDay(midnight));

        Assert.Equal(counted.NewToday == 1, IsIn(Links.New));
        Assert.Equal(counted.AwaitingReview == 1, IsIn(Links.Review));
        Assert.Equal(counted.AwaitingDispatch == 1, IsIn(Links.Dispatch));
        Assert.Equal(counted.OnTheWay == 1, IsIn(Links.Way));
        Assert.Equal(counted.Closed == 1, IsIn(Links.Closed));
        Assert.Equal(counted.ClosedToday == 1, IsIn(Links.ClosedToday));
        Assert.Equal(stand.IsOverdue(Now, TimeSpan.FromHours(72)), IsIn(Links.Overdue));

        bool IsIn(string link)
        {
            var address = DeskAddress.Read("http://localhost" + link);
            bool IsToday(DateTimeOffset moment) => moment >= midnight && moment < midnight.AddDays(1);
            return row.IsIn(address.List, IsToday) && address.Filter.Shows(row, Now, IsToday);
        }
    }

    [Fact]
    public void Cells_OfEachState_AreAskedForInTheArea()
    {
        var (swept, stale) = (DeskAddress.Read("http://localhost" + Links.Swept), DeskAddress.Read("http://localhost" + Links.Stale));

        Assert.Equal((DeskList.Cells, SweepState.Swept, "410102"), (swept.List, swept.Sweep, swept.AreaCode));
        Assert.Equal((DeskList.Cells, SweepState.Stale, new MapLayers()), (stale.List, stale.Sweep, stale.Layers));
    }
}
