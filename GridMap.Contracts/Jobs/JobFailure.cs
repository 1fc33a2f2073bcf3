namespace GridMap.Contracts.Jobs;

/// <summary>The worker cannot do it.</summary>
/// <param name="LeaseId">The lease.</param>
/// <param name="Failure">Why, for the uploader.</param>
/// <param name="MayRetry">True when another try could succeed (a full disk), false when the file is at fault.</param>
public sealed record JobFailure(Guid LeaseId, Message Failure, bool MayRetry);
