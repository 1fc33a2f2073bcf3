namespace GridMap.Contracts.Labels;

/// <summary>A verdict and the flights whose picture of the suspect it may speak of.</summary>
/// <param name="SuspectId">The suspect.</param>
/// <param name="Number">Its number for people.</param>
/// <param name="Verdict">What was said.</param>
/// <param name="JudgedAt">When.</param>
/// <param name="FileName">The flight whose picture it is filed under.</param>
/// <param name="OtherFileNames">Where it was before, or where else it may belong; at least one.</param>
public sealed record LabelFiling(
    Guid SuspectId, string Number, LabelVerdict Verdict, DateTimeOffset JudgedAt, string FileName, IReadOnlyList<string> OtherFileNames);
