namespace GridMap.Contracts.Screening;

/// <summary>One screening of an area; kept for good, and the last good one is what lists show.</summary>
/// <param name="Id">The run.</param>
/// <param name="AreaCode">The area.</param>
/// <param name="State">How far it is.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="AskedBy">By whom.</param>
/// <param name="Progress">0 to 1.</param>
/// <param name="Stage"><c>reading</c>, <c>enterprises</c>, <c>electricity</c>, <c>trucks</c>, <c>joining</c> or <c>storing</c>; null while it waits and when it is over.</param>
/// <param name="SecondsLeft">Estimate; null when unknown.</param>
/// <param name="FinishedAt">When it was over; null before.</param>
/// <param name="Failure">Why it failed; null otherwise.</param>
/// <param name="Files">What it read.</param>
/// <param name="Places">Places judged.</param>
/// <param name="Signals">What was noticed about them, the server's own knowledge included.</param>
/// <param name="RowsRead">Rows of all tables.</param>
/// <param name="RowsLeftOut">Of them not usable.</param>
/// <param name="Seconds">Time the worker took; null until it is done.</param>
/// <param name="WeightsVersion">Version of the weights that scored it; null until it is done.</param>
/// <param name="HasReport">True when the report of rows left out can be fetched.</param>
/// <param name="Issues">What was wrong, the most frequent first.</param>
public sealed record ScreeningRunSummary(
    Guid Id, string AreaCode, ScreeningRunState State, DateTimeOffset AskedAt, string AskedBy, double Progress, string? Stage, double? SecondsLeft,
    DateTimeOffset? FinishedAt, Message? Failure, IReadOnlyList<ScreeningFile> Files, int Places, int Signals, long RowsRead, long RowsLeftOut, double? Seconds,
    string? WeightsVersion, bool HasReport, IReadOnlyList<ScreeningIssue> Issues);
