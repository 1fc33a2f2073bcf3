namespace GridMap.Contracts.SiteRecords;

/// <summary>An operation that was not taken.</summary>
/// <param name="Id">The operation.</param>
/// <param name="Why">Why not, and what to do.</param>
public sealed record SiteOperationRefusal(Guid Id, Message Why);
