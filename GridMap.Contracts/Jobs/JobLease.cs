namespace GridMap.Contracts.Jobs;

/// <summary>A job lent to one worker until the lease runs out.</summary>
/// <param name="JobId">The job.</param>
/// <param name="LeaseId">Proof of the lease; goes with every later request.</param>
/// <param name="OrthophotoId">The orthophoto to process.</param>
/// <param name="FileName">Name as the user knows it, for messages.</param>
/// <param name="LengthBytes">Length of the file.</param>
/// <param name="Sha256">Content hash of the file.</param>
/// <param name="LocalPath">Path of the file where worker and server share a disk; null otherwise, then fetch <c>/input</c>.</param>
/// <param name="LeaseSeconds">The lease ends this long after the last heartbeat.</param>
/// <param name="Attempt">1 at the first try.</param>
public sealed record JobLease(
    Guid JobId, Guid LeaseId, Guid OrthophotoId, string FileName, long LengthBytes, string Sha256, string? LocalPath, double LeaseSeconds, int Attempt);
