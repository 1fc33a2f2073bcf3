namespace GridMap.Screening.Tables;

/// <summary>How much of a file was used.</summary>
/// <param name="Read">Rows met.</param>
/// <param name="Used">Rows used.</param>
/// <param name="Faults">Things found wrong; a row may have several.</param>
public sealed record TableCount(long Read, long Used, long Faults);
