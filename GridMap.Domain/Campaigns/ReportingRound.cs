namespace GridMap.Domain.Campaigns;

/// <summary>A day by which every county has handed in its ledger.</summary>
/// <param name="Number">1 for the first; the final report comes after the last and has the next number.</param>
/// <param name="DueOn">Last day that is in time, Beijing time.</param>
public sealed record ReportingRound(int Number, DateOnly DueOn);
