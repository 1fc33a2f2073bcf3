namespace GridMap.Contracts.SiteRecords;

/// <summary>A record with everything that was written into it.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="Operations">All of them, in the order in which they arrived.</param>
/// <param name="Files">Photos whose content the server holds, by hash.</param>
public sealed record SiteRecordDetail(SiteRecordSummary Summary, IReadOnlyList<SiteOperationRecord> Operations, IReadOnlyList<string> Files);
