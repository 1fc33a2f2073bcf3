using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.Supervision;
using GridMap.Domain.Tests.Cases;

namespace GridMap.Domain.Tests.Supervision;

public class CaseScoreTests
{
    [Fact]
    public void Find_LateDisposal_IsInTheListsBehindItsNumbers()
    {
        var walk = new CaseWalk(DateTimeOffset.Parse("2026-11-02T02:00:00Z", null)).Confirmed(ViolationKind.NoLicence);
        walk.Now = DateTimeOffset.Parse("2026-11-20T02:00:00Z", null);
        walk.Disposed(ViolationKind.NoLicence);
        walk.Go(walk.Step(CaseStepKind.RefuseAcceptance, CaseWalk.Acceptor) with { Reason = "管道未拆" });
        walk.Go(walk.Step(CaseStepKind.AskAcceptance, CaseWalk.Inspector));
        walk.Closed();

        Assert.Equal([SupervisionList.Confirmed, SupervisionList.Unclosed, SupervisionList.InTime, SupervisionList.Overdue], ListsOf(walk, "2026-11-18"));
        Assert.Equal([SupervisionList.Confirmed, SupervisionList.Closed, SupervisionList.InTime, SupervisionList.Late, SupervisionList.SentBack], ListsOf(walk, "2026-11-30"));
        Assert.Null(Find(walk, "2026-11-01"));
    }

    [Fact]
    public void Lists_AddUpToTheTally()
    {
        var walk = new CaseWalk().Confirmed(ViolationKind.NoLicence).Disposed(ViolationKind.NoLicence).Closed();
        var score = Find(walk, "2046-01-01") ?? throw new InvalidOperationException("It was opened.");

        var tally = CaseTally.Of([score]);

        Assert.Equal(tally.Closed.Hits, score.IsIn(SupervisionList.Closed) ? 1 : 0);
        Assert.Equal(tally.InTime, new Proportion(score.Stages.Count(stage => stage.IsInTime), score.Stages.Count));
    }

    private static IEnumerable<SupervisionList> ListsOf(CaseWalk walk, string day) => Find(walk, day) is { } score ? Enum.GetValues<SupervisionList>().Where(score.IsIn) : [];

    private static CaseScore? Find(CaseWalk walk, string day) => CaseScore.Find(walk.Case, new CaseLimits(), StateHolidays.Calendar, DateOnly.Parse(day, null));
}
