namespace GridMap.Contracts.Grids;

/// <summary>One finding about one feature of an import.</summary>
/// <param name="FeatureNumber">1 is the first feature of the file; 0 speaks of the file.</param>
/// <param name="Code">Cell code; null when it has none.</param>
/// <param name="IsError">True when the feature is left out; false for a remark.</param>
/// <param name="Message">What and where.</param>
public sealed record GridImportIssue(int FeatureNumber, string? Code, bool IsError, Message Message);
