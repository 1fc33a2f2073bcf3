namespace GridMap.Server.Screening;

/// <summary>What is known of a screened place as a suspicion: its suspect, its case, or both.</summary>
/// <param name="SuspectId">Null when no flight made one.</param>
/// <param name="CaseId">Null when none was opened.</param>
/// <param name="CaseNumber">That case's number.</param>
internal sealed record PlaceSubject(Guid? SuspectId, Guid? CaseId, string? CaseNumber);
