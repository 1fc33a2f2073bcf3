namespace GridMap.Contracts.Operations;

/// <summary>Signs the minutes for the caller's department.</summary>
/// <param name="RequestId">Chosen by the caller; a repeated request is done once.</param>
/// <param name="Version">The version that was read; only the newest can be signed.</param>
public sealed record SignMinutesRequest(Guid RequestId, int Version);
