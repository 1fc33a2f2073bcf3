namespace GridMap.Contracts.Incidents;

/// <summary>Takes something off, or goes back to what it was.</summary>
/// <param name="RequestId">Chosen by the caller; a repeated request is done once.</param>
/// <param name="ExpectedVersion">The version that was seen.</param>
public sealed record IncidentItemStepRequest(Guid RequestId, int ExpectedVersion);
