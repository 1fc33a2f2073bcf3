using GridMap.Domain.Cases;

namespace GridMap.Domain.Ledgers;

/// <summary>What the steps of a case come to in its line of the ledger. It is kept with the case, so that a line is written without reading them.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="IsSuspended">Whether its clock stands still.</param>
/// <param name="Round">1 at first; each relapse begins another.</param>
/// <param name="Violation">Kind of violation; null until confirmed.</param>
/// <param name="Measures">Measures of this round, in the order of their last days.</param>
/// <param name="IsTransferred">Whether it was handed to the judiciary.</param>
/// <param name="AcceptedOn">Day of the acceptance of this round; null before it.</param>
/// <param name="RecheckedOn">Day of the last look at the closed place, or of the next; null where there is neither.</param>
public sealed record LedgerStanding(
    CaseState State, bool IsSuspended, int Round, ViolationKind? Violation, IReadOnlyList<LedgerMeasure> Measures, bool IsTransferred, DateOnly? AcceptedOn,
    DateOnly? RecheckedOn)
{
    /// <summary>As the steps have it.</summary>
    /// <param name="read">The case.</param>
    public static LedgerStanding Of(Case read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new LedgerStanding(
            read.State, read.IsSuspended, read.Round, read.Violation,
            [.. read.Measures.Values.OrderBy(measure => measure.Measure.DueOn).ThenBy(measure => measure.Measure.Kind)
                .Select(measure => new LedgerMeasure(measure.Measure.Kind, measure.Measure.DueOn, measure.DoneAt is not null))],
            read.IsTransferred, DayOfLast(read, CaseStepKind.Close),
            DayOfLast(read, CaseStepKind.FindQuiet, CaseStepKind.Relapse) ?? read.RecheckDays.Select(day => (DateOnly?)day).FirstOrDefault());
    }

    // A relapse begins another round; acceptances of the one before are no longer its own.
    private static DateOnly? DayOfLast(Case read, params ReadOnlySpan<CaseStepKind> kinds)
    {
        for (var i = read.Steps.Count - 1; i >= 0; i--)
        {
            if (kinds.Contains(read.Steps[i].Kind)) return CaseRules.DayOf(read.Steps[i].At);
            if (read.Steps[i].Kind is CaseStepKind.Relapse) return null;
        }

        return null;
    }
}
