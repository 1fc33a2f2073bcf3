namespace GridMap.Contracts.Grounds;

/// <summary>An elevation model that a worker is to read.</summary>
/// <param name="JobId">The job.</param>
/// <param name="LeaseId">Shown with heartbeats and the result.</param>
/// <param name="FileName">Name as the sender knows it.</param>
/// <param name="LengthBytes">Whole length.</param>
/// <param name="Sha256">Of the whole file.</param>
/// <param name="LocalPath">Where the file lies if worker and server share a disk; else null and the input is downloaded.</param>
/// <param name="LeaseSeconds">The lease ends when no heartbeat came for so long.</param>
/// <param name="Attempt">1 for the first try.</param>
public sealed record TerrainLease(Guid JobId, Guid LeaseId, string FileName, long LengthBytes, string Sha256, string? LocalPath, double LeaseSeconds, int Attempt);
