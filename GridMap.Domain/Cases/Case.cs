using System.Collections.Immutable;
using GridMap.Domain.Cases.Disposal;

namespace GridMap.Domain.Cases;

/// <summary>A place on its way from suspicion to closed for good: its steps, and what follows from them.</summary>
/// <remarks>The steps are all that is stored. <see cref="CaseRules"/> says which may come next.</remarks>
public sealed record Case
{
    private Case(Guid id) => Id = id;

    /// <summary>Its own.</summary>
    public Guid Id { get; }

    /// <summary>Where it stands.</summary>
    public CaseState State { get; private init; }

    /// <summary>Everything that happened, in the order in which it was taken.</summary>
    public ImmutableList<CaseStep> Steps { get; private init; } = [];

    /// <summary>Who is on it: the last it was given to; null when nobody is.</summary>
    public Guid? Handler { get; private init; }

    /// <summary>Kind of violation; null until it is confirmed.</summary>
    public ViolationKind? Violation { get; private init; }

    /// <summary>1 at first; each relapse begins another round, with measures and evidence of its own.</summary>
    public int Round { get; private init; } = 1;

    /// <summary>Measures of this round that stand.</summary>
    public ImmutableDictionary<Guid, OrderedMeasure> Measures { get; private init; } = ImmutableDictionary<Guid, OrderedMeasure>.Empty;

    /// <summary>Evidence of all rounds.</summary>
    public ImmutableDictionary<Guid, Evidence> Evidence { get; private init; } = ImmutableDictionary<Guid, Evidence>.Empty;

    /// <summary>Who had a hand in this round's disposal, and so may not accept it.</summary>
    public ImmutableHashSet<Guid> Handlers { get; private init; } = [];

    /// <summary>Who is looking again; null when nobody is.</summary>
    public Guid? Rechecker { get; private init; }

    /// <summary>Days on which the closed place is still to be looked at again, the next first.</summary>
    public ImmutableSortedSet<DateOnly> RecheckDays { get; private init; } = [];

    /// <summary>True while the clock stands still.</summary>
    public bool IsSuspended { get; private init; }

    /// <summary>True once it was handed to the judiciary.</summary>
    public bool IsTransferred { get; private init; }

    /// <summary>The case that it goes on in; null unless merged.</summary>
    public Guid? MergedInto { get; private init; }

    /// <summary>Stages of which this round has evidence.</summary>
    internal ImmutableHashSet<EvidenceStage> ShownStages { get; private init; } = [];

    /// <summary>True until it is excluded, closed or merged.</summary>
    public bool IsOpen => State is not (CaseState.Excluded or CaseState.Closed or CaseState.Rechecking or CaseState.Merged);

    /// <summary>Whether it was ever given to somebody, or he looked at it again.</summary>
    /// <param name="account">Who.</param>
    public bool WasWith(Guid account) => Steps.Any(step => step.To == account || (step.By == account && (step.Kind is CaseStepKind.Recheck or CaseStepKind.Relapse)));

    /// <summary>A new case.</summary>
    /// <param name="id">Its own.</param>
    /// <param name="step">The first step, of kind <see cref="CaseStepKind.Open"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="step"/> opens nothing.</exception>
    public static Case Open(Guid id, CaseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Kind is CaseStepKind.Open ? new Case(id) { Steps = [step] } : throw new ArgumentException($"A case begins with {CaseStepKind.Open}, not {step.Kind}.", nameof(step));
    }

    /// <summary>The case as its stored steps leave it.</summary>
    /// <param name="id">Its own.</param>
    /// <param name="steps">In the order in which they were taken; the first opens it.</param>
    /// <exception cref="ArgumentException">A step breaks a rule, so the list is no case's.</exception>
    public static Case Read(Guid id, IReadOnlyList<CaseStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        if (steps.Count == 0) throw new ArgumentException("A case has at least one step.", nameof(steps));
        return steps.Skip(1).Aggregate(Open(id, steps[0]), (read, step) => read.Take(step) is CaseOutcome.Taken taken
            ? taken.Case
            : throw new ArgumentException($"Step {step.Id} ({step.Kind}) of case {id} cannot follow {read.State}.", nameof(steps)));
    }

    /// <summary>Takes the next step, if the rules allow it.</summary>
    /// <param name="step">The step.</param>
    public CaseOutcome Take(CaseStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (Steps.Any(taken => taken.Id == step.Id)) return new CaseOutcome.AlreadyTaken();
        return CaseRules.FindFault(this, step) is { } why ? new CaseOutcome.Refused(why) : new CaseOutcome.Taken(After(step) with { Steps = Steps.Add(step) });
    }

    private Case After(CaseStep step) => step.Kind switch
    {
        CaseStepKind.Dispatch => this with { State = State is CaseState.Suspected or CaseState.Verifying ? CaseState.Dispatched : State, Handler = step.To },
        CaseStepKind.HandBack => this with { State = CaseState.Suspected, Handler = null },
        CaseStepKind.Verify => this with { State = CaseState.Verifying },
        CaseStepKind.Exclude => this with { State = CaseState.Excluded, Handler = null },
        CaseStepKind.Confirm => this with { State = CaseState.Confirmed, Violation = step.Violation, Handlers = Handlers.Add(step.By) },
        CaseStepKind.OrderMeasure => this with { State = CaseState.Disposing, Measures = Measures.Add(step.Measure!.Id, new OrderedMeasure(step.Measure, DoneAt: null)) }, // the rules ask for it
        CaseStepKind.FinishMeasure => this with
        {
            Measures = Measures.SetItem(step.MeasureId!.Value, Measures[step.MeasureId.Value] with { DoneAt = step.At }), // as above
            Handlers = Handlers.Add(step.By),
        },
        CaseStepKind.WithdrawMeasure => this with { Measures = Measures.Remove(step.MeasureId!.Value) }, // as above
        CaseStepKind.AddEvidence => this with { Evidence = Evidence.Add(step.Evidence!.Id, step.Evidence), ShownStages = ShownStages.Add(step.Evidence.Stage) }, // as above
        CaseStepKind.AskAcceptance => this with { State = CaseState.InAcceptance, Handlers = Handlers.Add(step.By) },
        CaseStepKind.RefuseAcceptance => this with { State = CaseState.Disposing },
        CaseStepKind.Close => this with { State = CaseState.Closed, Handler = null, RecheckDays = [.. step.RecheckDays] },
        CaseStepKind.Recheck => this with { State = CaseState.Rechecking, Rechecker = step.By },
        CaseStepKind.FindQuiet => this with { State = CaseState.Closed, Rechecker = null, RecheckDays = RecheckDays.Except(RecheckDays.Where(day => day <= CaseRules.DayOf(step.At))) },
        CaseStepKind.Relapse => this with
        {
            State = CaseState.Confirmed, Rechecker = null, Handler = step.By, Violation = step.Violation ?? Violation, Round = Round + 1, RecheckDays = [],
            Measures = ImmutableDictionary<Guid, OrderedMeasure>.Empty, Handlers = [step.By], ShownStages = [],
        },
        CaseStepKind.Suspend => this with { IsSuspended = true },
        CaseStepKind.Resume => this with { IsSuspended = false },
        CaseStepKind.Reopen => this with { State = CaseState.Suspected },
        CaseStepKind.Merge => this with { State = CaseState.Merged, MergedInto = step.Into, IsSuspended = false },
        CaseStepKind.TransferToJustice => this with { IsTransferred = true },
        _ => this,
    };
}
