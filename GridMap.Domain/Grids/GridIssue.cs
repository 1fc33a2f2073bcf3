namespace GridMap.Domain.Grids;

/// <summary>One finding about one feature of an import.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="IsError">True when the feature is left out; false for a remark.</param>
/// <param name="FeatureNumber">1 for the first feature; 0 speaks of the file.</param>
/// <param name="Code">The code as written; null when there is none.</param>
/// <param name="Field">Which part of the feature: <c>code</c> or <c>geometry</c>.</param>
/// <param name="Message">What and where.</param>
public sealed record GridIssue(GridIssueKind Kind, bool IsError, int FeatureNumber, string? Code, string Field, Phrase Message);
