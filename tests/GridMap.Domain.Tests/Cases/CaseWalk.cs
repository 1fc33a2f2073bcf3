using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Disposal;

namespace GridMap.Domain.Tests.Cases;

/// <summary>A case that tests walk along, an hour a step.</summary>
internal sealed class CaseWalk
{
    public static readonly Guid Office = new("00000000-0000-0000-0000-00000000000a");
    public static readonly Guid Inspector = new("00000000-0000-0000-0000-00000000000b");
    public static readonly Guid Acceptor = new("00000000-0000-0000-0000-00000000000c");
    public static readonly Guid Looker = new("00000000-0000-0000-0000-00000000000d");

    private int _made;

    public CaseWalk(DateTimeOffset? at = null)
    {
        Now = at ?? Seen.Noon;
        Case = Case.Open(Guid.NewGuid(), Step(CaseStepKind.Open, Office));
    }

    public DateTimeOffset Now { get; set; }

    public Case Case { get; private set; }

    public CaseStep Step(CaseStepKind kind, Guid by) => new() { Id = new Guid(++_made, 0, 0, new byte[8]), Kind = kind, By = by, At = Now };

    public CaseOutcome Try(CaseStep step) => Case.Take(step);

    public CaseWalk Go(CaseStep step)
    {
        Case = Assert.IsType<CaseOutcome.Taken>(Case.Take(step)).Case;
        Now += TimeSpan.FromHours(1);
        return this;
    }

    public string Refusal(CaseStep step) => Assert.IsType<CaseOutcome.Refused>(Case.Take(step)).Why.Key;

    public Guid Show(EvidenceStage stage, Guid by)
    {
        var evidence = new Evidence(Guid.NewGuid(), stage, new string('a', 64), Now, Position: null);
        Go(Step(CaseStepKind.AddEvidence, by) with { Evidence = evidence });
        return evidence.Id;
    }

    public CaseWalk Confirmed(ViolationKind kind)
    {
        Go(Step(CaseStepKind.Dispatch, Office) with { To = Inspector });
        Go(Step(CaseStepKind.Verify, Inspector));
        return Go(Step(CaseStepKind.Confirm, Inspector) with { Violation = kind });
    }

    public CaseWalk Disposed(ViolationKind kind)
    {
        var before = Show(EvidenceStage.Before, Inspector);
        foreach (var required in MeasurePlan.RequiredFor(kind))
        {
            var measure = new Measure(Guid.NewGuid(), required, "应急管理局", CaseRules.DayOf(Now).AddDays(10));
            Go(Step(CaseStepKind.OrderMeasure, Office) with { Measure = measure });
            Go(Step(CaseStepKind.FinishMeasure, Inspector) with { MeasureId = measure.Id, EvidenceIds = [before] });
        }

        Show(EvidenceStage.After, Inspector);
        return Go(Step(CaseStepKind.AskAcceptance, Inspector));
    }

    public CaseWalk Closed() => Go(Step(CaseStepKind.Close, Acceptor) with { RecheckDays = [CaseRules.DayOf(Now).AddDays(30), CaseRules.DayOf(Now).AddDays(90)] });
}
