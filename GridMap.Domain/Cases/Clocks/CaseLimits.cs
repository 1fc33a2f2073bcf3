namespace GridMap.Domain.Cases.Clocks;

/// <summary>How long each stage may take, in working days, and who hears of it when it takes longer. The office sets them for a campaign.</summary>
public sealed record CaseLimits
{
    /// <summary>From the suspicion to somebody being sent.</summary>
    public int DispatchDays { get; init; } = 1;

    /// <summary>From being sent to a finding.</summary>
    public int VerificationDays { get; init; } = 3;

    /// <summary>From the finding to all measures done, by kind of violation.</summary>
    public IReadOnlyDictionary<ViolationKind, int> DisposalDays { get; init; } = new Dictionary<ViolationKind, int>
    {
        [ViolationKind.BeyondLicence] = 30,
        [ViolationKind.UnlicensedTrade] = 15,
        [ViolationKind.NoLicence] = 10,
        [ViolationKind.UnderAnotherName] = 10,
    };

    /// <summary>From asking for acceptance to its answer.</summary>
    public int AcceptanceDays { get; init; } = 5;

    /// <summary>Steps of escalation, by working days past the last day; negative is before it.</summary>
    public IReadOnlyList<EscalationStep> Ladder { get; init; } =
        [new(-1, EscalationLevel.Handler), new(1, EscalationLevel.Township), new(3, EscalationLevel.District), new(7, EscalationLevel.City)];

    /// <summary>Working days of a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="violation">Kind of violation; needed for the disposal.</param>
    public int DaysOf(CaseStage stage, ViolationKind? violation) => stage switch
    {
        CaseStage.Dispatch => DispatchDays,
        CaseStage.Verification => VerificationDays,
        CaseStage.Disposal => DisposalDays[violation ?? throw new ArgumentNullException(nameof(violation))],
        CaseStage.Acceptance => AcceptanceDays,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Unknown stage."),
    };
}
