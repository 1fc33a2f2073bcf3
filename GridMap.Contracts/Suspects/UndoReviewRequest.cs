namespace GridMap.Contracts.Suspects;

/// <summary>Takes a verdict back; refused once an inspector has accepted the target.</summary>
/// <param name="ExpectedVersion">The version the reviewer saw.</param>
public sealed record UndoReviewRequest(int ExpectedVersion);
