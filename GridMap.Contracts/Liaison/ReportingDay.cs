namespace GridMap.Contracts.Liaison;

/// <summary>A day on which units report.</summary>
/// <param name="DueOn">The day.</param>
/// <param name="DaysLeft">Days until then, 0 on the day itself.</param>
/// <param name="IsNear">Liaison officers are to be reminded now.</param>
public sealed record ReportingDay(DateOnly DueOn, int DaysLeft, bool IsNear);
