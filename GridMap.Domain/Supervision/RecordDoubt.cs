namespace GridMap.Domain.Supervision;

/// <summary>A doubt about a case's record.</summary>
/// <param name="Kind">What.</param>
/// <param name="CaseId">Of which case.</param>
/// <param name="Why">In words, with the figures.</param>
public sealed record RecordDoubt(RecordDoubtKind Kind, Guid CaseId, Phrase Why);
