namespace GridMap.Contracts.Supervision;

/// <summary>Something in a case's record that makes somebody look twice.</summary>
/// <param name="Key">Names the doubt with its figures.</param>
/// <param name="Kind">What.</param>
/// <param name="CaseId">Of which case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="CaseName">What its place is called.</param>
/// <param name="AreaCode">Area or cell code.</param>
/// <param name="Why">In words, with the figures.</param>
/// <param name="Judgements">What people said of it, newest last; the last holds.</param>
public sealed record DoubtSummary(
    string Key, RecordDoubtKind Kind, Guid CaseId, string CaseNumber, string CaseName, string AreaCode, Message Why, IReadOnlyList<DoubtJudgement> Judgements);
