namespace GridMap.Contracts.Screening;

/// <summary>Screening lent to one worker until the lease runs out; heartbeats and failures go the way of every job.</summary>
/// <param name="JobId">The job.</param>
/// <param name="LeaseId">Proof of the lease; goes with every later request.</param>
/// <param name="Task">What to do.</param>
/// <param name="Files">The tables: one for a preview.</param>
/// <param name="Overrides">What people said of matches.</param>
/// <param name="LeaseSeconds">The lease ends this long after the last heartbeat.</param>
/// <param name="Attempt">1 at the first try.</param>
/// <param name="Today">Day that ages are counted from, Beijing time.</param>
public sealed record ScreeningLease(
    Guid JobId, Guid LeaseId, ScreeningTask Task, IReadOnlyList<ScreeningInput> Files, IReadOnlyList<ScreeningOverride> Overrides, double LeaseSeconds, int Attempt,
    DateOnly Today);
