namespace GridMap.Contracts.SiteRecords;

/// <summary>What became of a batch.</summary>
/// <param name="Record">The record with what was taken.</param>
/// <param name="Refused">What was not; everything else of the batch is safe.</param>
public sealed record SiteOperationsAnswer(SiteRecordDetail Record, IReadOnlyList<SiteOperationRefusal> Refused);
