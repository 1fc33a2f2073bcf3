namespace GridMap.Contracts.Screening;

/// <summary>Something wrong with rows of a table.</summary>
/// <param name="Table">The table; null when it concerns the run.</param>
/// <param name="Row">The first such row, from 1 with the heading; null when it concerns none in particular.</param>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Count">How many rows.</param>
public sealed record ScreeningIssue(ScreeningTable? Table, long? Row, Message Message, long Count);
