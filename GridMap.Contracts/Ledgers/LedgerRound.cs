namespace GridMap.Contracts.Ledgers;

/// <summary>A round of reporting and how far its counties are.</summary>
/// <param name="Number">Its number; the final report has the number after the last round's.</param>
/// <param name="DueOn">Last day that is in time, Beijing time.</param>
/// <param name="DaysLeft">Days until then; negative when it is over.</param>
/// <param name="WorkingDaysLeft">Working days until then; negative when it is over.</param>
/// <param name="IsFinal">True of the final report.</param>
/// <param name="Counties">The counties of the campaign that the caller may see, by code.</param>
public sealed record LedgerRound(int Number, DateOnly DueOn, int DaysLeft, int WorkingDaysLeft, bool IsFinal, IReadOnlyList<LedgerRoundCounty> Counties);
