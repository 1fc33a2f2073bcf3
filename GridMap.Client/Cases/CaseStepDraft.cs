using GridMap.Contracts.Cases;

namespace GridMap.Client.Cases;

/// <summary>A step as it is being filled in. Its ids are made once: whoever sends again after a lost line does nothing twice, and a refusal loses nothing typed.</summary>
public sealed class CaseStepDraft(CaseStepKind kind, Guid? measureId = null)
{
    private static readonly CaseStepKind[] WithReason =
    [
        CaseStepKind.HandBack, CaseStepKind.Exclude, CaseStepKind.WithdrawMeasure, CaseStepKind.RefuseAcceptance, CaseStepKind.Relapse, CaseStepKind.Defer,
        CaseStepKind.Suspend, CaseStepKind.Reopen, CaseStepKind.Merge, CaseStepKind.TransferToJustice,
    ];

    private readonly Guid _id = Guid.CreateVersion7();
    private readonly Dictionary<Guid, Guid> _stepOfEvidence = [];

    public CaseStepKind Kind { get; } = kind;

    public Guid? MeasureId { get; } = measureId;

    public string Reason { get; set; } = "";

    public Guid? To { get; set; }

    public ViolationKind? Violation { get; set; }

    public DateOnly? NewLastDay { get; set; }

    public Guid? Into { get; set; }

    public List<DateOnly> RecheckDays { get; init; } = [];

    public List<MeasureDraft> Measures { get; init; } = [];

    /// <summary>Files of this device that go along.</summary>
    public List<PickedFile> Files { get; } = [];

    /// <summary>Evidence of the case that shows it.</summary>
    public HashSet<Guid> Chosen { get; } = [];

    /// <summary>Whether the rules ask for a reason.</summary>
    public bool NeedsReason => WithReason.Contains(Kind);

    /// <summary>Whether it has to be shown by photos or papers.</summary>
    public bool NeedsEvidence => Kind is CaseStepKind.FinishMeasure or CaseStepKind.FindQuiet or CaseStepKind.Relapse or CaseStepKind.TransferToJustice;

    /// <summary>What a new photo shows, most likely.</summary>
    public EvidenceStage Stage => Kind switch
    {
        CaseStepKind.Relapse => EvidenceStage.Before,
        CaseStepKind.TransferToJustice => EvidenceStage.Paper,
        _ => EvidenceStage.After,
    };

    /// <summary>Everything is filled in that must be, and every file is on the server.</summary>
    public bool IsWhole =>
        (!NeedsReason || !string.IsNullOrWhiteSpace(Reason))
        && Files.All(file => file.Stored is not null)
        && (!NeedsEvidence || Files.Count + Chosen.Count > 0)
        && Kind switch
        {
            CaseStepKind.Dispatch => To is not null,
            CaseStepKind.Confirm => Violation is not null,
            CaseStepKind.OrderMeasure => Measures.Count > 0 && Measures.All(measure => measure.DueOn is not null && !string.IsNullOrWhiteSpace(measure.Owner)),
            CaseStepKind.AddEvidence => Files.Count > 0,
            CaseStepKind.Close => RecheckDays.Count > 0,
            CaseStepKind.Defer => NewLastDay is not null,
            CaseStepKind.Merge => Into is not null,
            _ => true,
        };

    /// <summary>What is sent: the files' steps first, since what follows names them.</summary>
    /// <param name="at">When it happens.</param>
    public IReadOnlyList<CaseStepRequest> ToSteps(DateTimeOffset at)
    {
        var steps = Files.Select(file => file.ToStep(StepOf(file.EvidenceId), at)).OfType<CaseStepRequest>().ToList();
        var reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim();
        switch (Kind)
        {
            case CaseStepKind.AddEvidence:
                break;
            case CaseStepKind.OrderMeasure:
                steps.AddRange(Measures.Where(measure => measure.DueOn is not null).Select(measure => new CaseStepRequest(
                    measure.StepId, Kind, at, reason, Measure: new CaseMeasure(measure.Id, measure.Kind, measure.Owner.Trim(), measure.DueOn.GetValueOrDefault()))));
                break;
            default:
                steps.Add(new CaseStepRequest(
                    _id, Kind, at, reason, To, Violation, Measure: null, MeasureId, Evidence: null,
                    NeedsEvidence ? [.. Chosen, .. Files.Select(file => file.EvidenceId)] : null,
                    Kind is CaseStepKind.Close ? [.. RecheckDays.Order()] : null, NewLastDay, Into));
                break;
        }

        return steps;
    }

    private Guid StepOf(Guid evidence)
    {
        if (!_stepOfEvidence.TryGetValue(evidence, out var step))
        {
            _stepOfEvidence[evidence] = step = Guid.CreateVersion7();
        }

        return step;
    }
}
