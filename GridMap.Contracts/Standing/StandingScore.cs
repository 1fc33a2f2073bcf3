namespace GridMap.Contracts.Standing;

/// <summary>What areas are ranked by: the mean of the shares that are not null. A share of nothing is null.</summary>
/// <param name="Value">0 to 1, rounded to thousandths; null where there is nothing to do.</param>
/// <param name="SweptShare">Swept and ground-checked cells by all cells, 0 to 1.</param>
/// <param name="ClosedShare">Closed by all suspects that are not dismissed, 0 to 1.</param>
/// <param name="OnTimeShare">Of what waits for somebody or is on the way, the share that is not overdue, 0 to 1.</param>
public sealed record StandingScore(double? Value, double? SweptShare, double? ClosedShare, double? OnTimeShare);
