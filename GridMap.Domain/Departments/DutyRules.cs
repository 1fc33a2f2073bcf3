namespace GridMap.Domain.Departments;

/// <summary>What may become of a duty.</summary>
public static class DutyRules
{
    /// <summary>The state after a step.</summary>
    public static DutyState After(DutyStepKind step) => step switch
    {
        DutyStepKind.Finish => DutyState.Done,
        DutyStepKind.Withdraw => DutyState.Withdrawn,
        _ => DutyState.Open,
    };

    /// <summary>Why a duty may not take a step; null when it may.</summary>
    /// <param name="now">Where it stands.</param>
    /// <param name="step">What is to happen.</param>
    /// <param name="note">What was done, or why.</param>
    public static Phrase? FindFault(DutyState now, DutyStepKind step, string? note)
    {
        var isAllowed = step switch
        {
            DutyStepKind.Finish or DutyStepKind.Withdraw => now is DutyState.Open,
            DutyStepKind.Reopen => now is DutyState.Done or DutyState.Withdrawn,
            _ => false,
        };
        return !isAllowed ? Phrase.Of("department.dutyWrongState", ("step", step), ("state", now))
            : string.IsNullOrWhiteSpace(note) ? Phrase.Of("department.noteMissing")
            : null;
    }
}
