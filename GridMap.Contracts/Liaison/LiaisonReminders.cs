namespace GridMap.Contracts.Liaison;

/// <summary>Days on which units report.</summary>
/// <param name="Today">The campaign's day, in China.</param>
/// <param name="Days">Those to come, the next first.</param>
public sealed record LiaisonReminders(DateOnly Today, IReadOnlyList<ReportingDay> Days);
