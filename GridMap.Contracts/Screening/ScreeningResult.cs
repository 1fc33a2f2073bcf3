namespace GridMap.Contracts.Screening;

/// <summary>What a worker made of the tables; taken once, however often it is sent.</summary>
/// <param name="LeaseId">The lease.</param>
/// <param name="Places">Every place of the city, those of which nothing is told included: chance draws from all of them.</param>
/// <param name="RowsRead">Rows of all tables.</param>
/// <param name="RowsLeftOut">Of them not usable.</param>
/// <param name="Issues">What was wrong, at most 200 kinds.</param>
/// <param name="ReportSha256">Hash of the report sent before to <c>/report</c>; null when every row was fine.</param>
/// <param name="Seconds">Time it took.</param>
public sealed record ScreeningResult(
    Guid LeaseId, IReadOnlyList<ScreenedPlaceNote> Places, long RowsRead, long RowsLeftOut, IReadOnlyList<ScreeningIssue> Issues, string? ReportSha256, double Seconds);
