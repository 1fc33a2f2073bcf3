namespace GridMap.Contracts.Cases;

/// <summary>Everything about a case but its parties.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="Facts">What is known of the place.</param>
/// <param name="Steps">Everything that happened, in the order taken.</param>
/// <param name="Measures">Measures of this round, in the order of their last days.</param>
/// <param name="Evidence">Evidence of all rounds, in the order added.</param>
/// <param name="RecheckDays">Days on which the closed place is still to be looked at, the next first.</param>
/// <param name="Clock">The clock that runs, or stands; null when no stage runs.</param>
/// <param name="Next">Kinds of step that the caller may take now, by the rules and his role.</param>
/// <param name="RequiredMeasures">Measures that this kind of violation asks for and that are not ordered yet.</param>
/// <param name="Earlier">Other cases within 150 m, the nearest first.</param>
/// <param name="Parties">How many people have to do with it; who they are is read apart.</param>
/// <param name="Signals">Signs that it is at work again, newest first.</param>
/// <param name="Penalties">How many decisions of punishment there are; what they say is read apart.</param>
public sealed record CaseDetail(
    CaseSummary Summary, CaseFacts Facts, IReadOnlyList<CaseStepRecord> Steps, IReadOnlyList<CaseMeasureState> Measures,
    IReadOnlyList<CaseEvidence> Evidence, IReadOnlyList<DateOnly> RecheckDays, CaseClockLines? Clock, IReadOnlyList<CaseStepKind> Next,
    IReadOnlyList<MeasureKind> RequiredMeasures, IReadOnlyList<CaseSummary> Earlier, int Parties, IReadOnlyList<CaseSignal> Signals,
    int Penalties = 0);
