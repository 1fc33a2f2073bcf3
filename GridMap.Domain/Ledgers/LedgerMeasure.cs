using GridMap.Domain.Cases.Disposal;

namespace GridMap.Domain.Ledgers;

/// <summary>A measure as the ledger counts it.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="DueOn">Last day, Beijing time.</param>
/// <param name="IsDone">Whether it was carried out.</param>
public sealed record LedgerMeasure(MeasureKind Kind, DateOnly DueOn, bool IsDone);
