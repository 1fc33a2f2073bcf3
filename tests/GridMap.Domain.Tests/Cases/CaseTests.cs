using System.Collections.Concurrent;
using CsCheck;
using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Disposal;

namespace GridMap.Domain.Tests.Cases;

public class CaseTests
{
    private static readonly Guid[] People = [CaseWalk.Office, CaseWalk.Inspector, CaseWalk.Acceptor, CaseWalk.Looker];

    private static readonly Dictionary<CaseState, CaseStepKind[]> Likely = new()
    {
        [CaseState.Suspected] = [CaseStepKind.Dispatch],
        [CaseState.Dispatched] = [CaseStepKind.Verify],
        [CaseState.Verifying] = [CaseStepKind.Confirm],
        [CaseState.Excluded] = [CaseStepKind.Reopen],
        [CaseState.Confirmed] = [CaseStepKind.OrderMeasure],
        [CaseState.Disposing] = [CaseStepKind.OrderMeasure, CaseStepKind.FinishMeasure, CaseStepKind.FinishMeasure, CaseStepKind.FinishMeasure, CaseStepKind.AddEvidence, CaseStepKind.AskAcceptance],
        [CaseState.InAcceptance] = [CaseStepKind.Close, CaseStepKind.RefuseAcceptance],
        [CaseState.Closed] = [CaseStepKind.Recheck],
        [CaseState.Rechecking] = [CaseStepKind.FindQuiet, CaseStepKind.Relapse],
        [CaseState.Merged] = [CaseStepKind.Reopen],
    };

    public static TheoryData<ViolationKind> Kinds => [.. Enum.GetValues<ViolationKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Take_TheWholeWay_EndsClosedAndMayRelapse(ViolationKind kind)
    {
        var walk = new CaseWalk().Confirmed(kind).Disposed(kind).Closed();
        Assert.Equal((CaseState.Closed, kind, 2), (walk.Case.State, walk.Case.Violation!.Value, walk.Case.RecheckDays.Count));

        walk.Now += TimeSpan.FromDays(31);
        walk.Go(walk.Step(CaseStepKind.Recheck, CaseWalk.Looker));
        var quiet = walk.Show(EvidenceStage.After, CaseWalk.Looker);
        walk.Go(walk.Step(CaseStepKind.FindQuiet, CaseWalk.Looker) with { EvidenceIds = [quiet] });
        Assert.Equal((CaseState.Closed, 1), (walk.Case.State, walk.Case.RecheckDays.Count));

        walk.Go(walk.Step(CaseStepKind.Recheck, CaseWalk.Looker));
        walk.Go(walk.Step(CaseStepKind.Relapse, CaseWalk.Looker) with { Reason = "罐体重新安装", EvidenceIds = [quiet] });
        Assert.Equal((CaseState.Confirmed, 2), (walk.Case.State, walk.Case.Round));
        Assert.Equal("case.measureRequired", RefusalOfEarlyAcceptance(walk));
        walk.Disposed(kind).Closed();
        Assert.Equal(CaseState.Closed, walk.Case.State);
    }

    [Fact]
    public void Close_ByWhoHandledIt_IsRefused()
    {
        var walk = new CaseWalk().Confirmed(ViolationKind.NoLicence).Disposed(ViolationKind.NoLicence);

        var close = walk.Step(CaseStepKind.Close, CaseWalk.Inspector) with { RecheckDays = [CaseRules.DayOf(walk.Now).AddDays(30)] };

        Assert.Equal("case.acceptedByHandler", walk.Refusal(close));
        Assert.Equal("case.recheckDays", walk.Refusal(close with { By = CaseWalk.Acceptor, RecheckDays = [] }));
        Assert.Equal("case.acceptedByHandler", walk.Refusal(walk.Step(CaseStepKind.RefuseAcceptance, CaseWalk.Inspector) with { Reason = "r" }));
    }

    [Fact]
    public void AskAcceptance_WithoutMeasureOrPictures_NamesWhatIsMissing()
    {
        var walk = new CaseWalk().Confirmed(ViolationKind.UnlicensedTrade);
        var measure = new Measure(Guid.NewGuid(), MeasureKind.StopProduction, "工信局", CaseRules.DayOf(walk.Now));
        walk.Go(walk.Step(CaseStepKind.OrderMeasure, CaseWalk.Office) with { Measure = measure });
        var ask = walk.Step(CaseStepKind.AskAcceptance, CaseWalk.Inspector);

        var open = Assert.IsType<CaseOutcome.Refused>(walk.Try(ask)).Why;
        var before = walk.Show(EvidenceStage.Before, CaseWalk.Inspector);
        walk.Go(walk.Step(CaseStepKind.FinishMeasure, CaseWalk.Inspector) with { MeasureId = measure.Id, EvidenceIds = [before] });
        var required = Assert.IsType<CaseOutcome.Refused>(walk.Try(walk.Step(CaseStepKind.AskAcceptance, CaseWalk.Inspector))).Why;

        Assert.Equal(("case.measureOpen", "StopProduction"), (open.Key, open.Arguments["measure"]));
        Assert.Equal(("case.measureRequired", "Seal"), (required.Key, required.Arguments["measure"]));
    }

    [Fact]
    public void Take_TheSameStepTwice_CountsOnce()
    {
        var walk = new CaseWalk();
        var dispatch = walk.Step(CaseStepKind.Dispatch, CaseWalk.Office) with { To = CaseWalk.Inspector };
        walk.Go(dispatch);

        Assert.IsType<CaseOutcome.AlreadyTaken>(walk.Try(dispatch));
    }

    [Fact]
    public void Dispatch_WhileSomebodyVerifies_SendsTheOtherToVerifyAnew()
    {
        var walk = new CaseWalk();
        walk.Go(walk.Step(CaseStepKind.Dispatch, CaseWalk.Office) with { To = CaseWalk.Inspector });
        walk.Go(walk.Step(CaseStepKind.Verify, CaseWalk.Inspector));
        walk.Go(walk.Step(CaseStepKind.Dispatch, CaseWalk.Office) with { To = CaseWalk.Looker });

        Assert.Equal("case.wrongState", walk.Refusal(walk.Step(CaseStepKind.Confirm, CaseWalk.Looker) with { Violation = ViolationKind.NoLicence }));
        Assert.Equal((true, true, false), (walk.Case.WasWith(CaseWalk.Inspector), walk.Case.WasWith(CaseWalk.Looker), walk.Case.WasWith(CaseWalk.Acceptor)));
    }

    [Fact]
    public void Take_AnyKind_IsHinderedOnlyWhereItIsRefused()
    {
        var walk = new CaseWalk().Confirmed(ViolationKind.NoLicence);
        foreach (var kind in Enum.GetValues<CaseStepKind>())
        {
            if (CaseRules.FindHindrance(walk.Case, kind, CaseWalk.Inspector) is { } hindrance)
            {
                Assert.Equal(hindrance.Key, walk.Refusal(walk.Step(kind, CaseWalk.Inspector) with { Reason = "原因" }));
            }
        }
    }

    [Fact]
    public void Take_WhileSuspended_OnlyResumesOrAddsEvidence()
    {
        var walk = new CaseWalk().Confirmed(ViolationKind.NoLicence);
        walk.Go(walk.Step(CaseStepKind.Suspend, CaseWalk.Office) with { Reason = "等待鉴定" });

        Assert.Equal("case.suspended", walk.Refusal(walk.Step(CaseStepKind.Dispatch, CaseWalk.Office) with { To = CaseWalk.Looker }));
        walk.Show(EvidenceStage.Paper, CaseWalk.Office);
        walk.Go(walk.Step(CaseStepKind.Resume, CaseWalk.Office));
        Assert.Equal("case.notSuspended", walk.Refusal(walk.Step(CaseStepKind.Resume, CaseWalk.Office)));
    }

    [Fact]
    public void Take_LateFromAPhone_EvidenceComesInAndMovesDoNot()
    {
        var walk = new CaseWalk();
        walk.Go(walk.Step(CaseStepKind.Dispatch, CaseWalk.Office) with { To = CaseWalk.Inspector });
        walk.Go(walk.Step(CaseStepKind.Verify, CaseWalk.Inspector));
        var early = walk.Now - TimeSpan.FromHours(3);

        Assert.Equal("case.outOfOrder", walk.Refusal(walk.Step(CaseStepKind.Confirm, CaseWalk.Inspector) with { Violation = ViolationKind.NoLicence, At = early }));
        walk.Go(walk.Step(CaseStepKind.AddEvidence, CaseWalk.Inspector) with
        {
            At = early, Evidence = new Evidence(Guid.NewGuid(), EvidenceStage.Before, new string('b', 64), early, Position: null),
        });
    }

    [Fact]
    public void Take_AnyStepsInAnyOrder_NeverGoesRoundARule()
    {
        var reached = new ConcurrentDictionary<CaseStepKind, int>();
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[60, 300]).Sample((seed, length) =>
        {
            var random = new Random(seed);
            var walk = new CaseWalk();
            for (var i = 0; i < length; i++)
            {
                walk.Now += TimeSpan.FromHours(random.Next(0, 60));
                if (walk.Try(Any(random, walk)) is not CaseOutcome.Taken taken) continue;
                walk.Go(taken.Case.Steps[^1]);
                Check(walk.Case);
                reached.AddOrUpdate(taken.Case.Steps[^1].Kind, 1, (_, times) => times + 1);
            }

            var again = Case.Read(walk.Case.Id, walk.Case.Steps);
            Assert.Equal((walk.Case.State, walk.Case.Round, walk.Case.Handler, walk.Case.IsSuspended), (again.State, again.Round, again.Handler, again.IsSuspended));
        }, iter: 200);
        // The walks get everywhere, so that what they did not break could have been broken.
        Assert.Equal(Enum.GetValues<CaseStepKind>().Except([CaseStepKind.Open]), reached.Keys.Order());
    }

    /// <summary>What must hold whatever happened, told from the list of steps alone.</summary>
    private static void Check(Case now)
    {
        var last = now.Steps[^1];
        if (last.Kind is CaseStepKind.Confirm)
        {
            var verify = now.Steps.FindLastIndex(step => step.Kind is CaseStepKind.Verify);
            Assert.True(verify >= 0 && now.Steps[verify].By == last.By, "confirmed by somebody who was not there");
        }

        if (last.Kind is CaseStepKind.Close)
        {
            var round = now.Steps.Skip(now.Steps.FindLastIndex(step => step.Kind is CaseStepKind.Relapse) + 1).ToList();
            Assert.DoesNotContain(round, step => step.Kind is CaseStepKind.FinishMeasure or CaseStepKind.AskAcceptance or CaseStepKind.Confirm && step.By == last.By);
            var withdrawn = round.Where(step => step.Kind is CaseStepKind.WithdrawMeasure).Select(step => step.MeasureId).ToHashSet();
            var finished = round.Where(step => step.Kind is CaseStepKind.FinishMeasure).Select(step => step.MeasureId).ToHashSet();
            var ordered = round.Where(step => step.Kind is CaseStepKind.OrderMeasure && !withdrawn.Contains(step.Measure!.Id)).Select(step => step.Measure!).ToList();
            Assert.All(ordered, measure => Assert.Contains(measure.Id, finished));
            Assert.Subset(ordered.Select(measure => measure.Kind).ToHashSet(), MeasurePlan.RequiredFor(now.Violation!.Value).ToHashSet());
            Assert.Subset(
                round.Where(step => step.Evidence is not null).Select(step => step.Evidence!.Stage).ToHashSet(), new HashSet<EvidenceStage> { EvidenceStage.Before, EvidenceStage.After });
            Assert.NotEmpty(now.RecheckDays);
        }

        if (now.State is CaseState.Confirmed or CaseState.Disposing or CaseState.InAcceptance) Assert.NotNull(now.Violation);
        Assert.Equal(now.Steps.Count(step => step.Kind is CaseStepKind.Relapse) + 1, now.Round);
    }

    private static CaseStep Any(Random random, CaseWalk walk)
    {
        var now = walk.Case;
        // Mostly what could come next, so that the walk gets far; sometimes anything.
        var kinds = random.Next(8) == 0 ? Enum.GetValues<CaseStepKind>() : now.IsSuspended ? [CaseStepKind.Resume] : Likely[now.State];
        var kind = kinds[random.Next(kinds.Length)];
        var by = random.Next(3) == 0 ? People[random.Next(People.Length)] : kind is CaseStepKind.Close or CaseStepKind.RefuseAcceptance ? CaseWalk.Acceptor : kind is CaseStepKind.Recheck or CaseStepKind.FindQuiet or CaseStepKind.Relapse ? CaseWalk.Looker : CaseWalk.Inspector;
        var required = now.Violation is { } violation ? MeasurePlan.RequiredFor(violation) : [MeasureKind.Penalty];
        return walk.Step(kind, by) with
        {
            Reason = random.Next(5) == 0 ? null : "原因",
            To = random.Next(8) == 0 ? null : CaseWalk.Inspector,
            Violation = random.Next(8) == 0 ? null : Enum.GetValues<ViolationKind>()[random.Next(4)],
            Measure = kind is CaseStepKind.OrderMeasure ? new Measure(Guid.NewGuid(), required[random.Next(required.Count)], "生态环境局", CaseRules.DayOf(walk.Now).AddDays(random.Next(-1, 20))) : null,
            MeasureId = now.Measures.Count == 0 ? null : now.Measures.Keys.ElementAt(random.Next(now.Measures.Count)),
            Evidence = kind is CaseStepKind.AddEvidence ? new Evidence(Guid.NewGuid(), Enum.GetValues<EvidenceStage>()[random.Next(3)], new string('c', 64), null, null) : null,
            EvidenceIds = now.Evidence.Count == 0 || random.Next(6) == 0 ? [] : [now.Evidence.Keys.First()],
            RecheckDays = random.Next(6) == 0 ? [] : [CaseRules.DayOf(walk.Now).AddDays(random.Next(0, 60))],
            NewLastDay = CaseRules.DayOf(walk.Now).AddDays(random.Next(-3, 30)),
            Into = random.Next(4) == 0 ? Guid.NewGuid() : now.Id,
        };
    }

    private static string RefusalOfEarlyAcceptance(CaseWalk walk)
    {
        var measure = new Measure(Guid.NewGuid(), MeasureKind.Penalty, "应急管理局", CaseRules.DayOf(walk.Now).AddDays(5));
        walk.Go(walk.Step(CaseStepKind.OrderMeasure, CaseWalk.Office) with { Measure = measure });
        walk.Go(walk.Step(CaseStepKind.FinishMeasure, CaseWalk.Looker) with { MeasureId = measure.Id, EvidenceIds = [walk.Case.Evidence.Keys.First()] });
        return walk.Refusal(walk.Step(CaseStepKind.AskAcceptance, CaseWalk.Looker));
    }
}
