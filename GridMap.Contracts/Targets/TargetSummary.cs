namespace GridMap.Contracts.Targets;

/// <summary>A suspect assigned for a visit.</summary>
/// <param name="Id">The target.</param>
/// <param name="SuspectId">The suspect.</param>
/// <param name="SuspectNumber">Its number for people.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="AreaCode">The suspect's area code.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="InspectorId">Whose it is; null when nobody's.</param>
/// <param name="InspectorName">Display name.</param>
/// <param name="Finding">What was found; null until done.</param>
/// <param name="Note">Words with the last change.</param>
/// <param name="AssignedAt">When it was last assigned.</param>
/// <param name="ChangedAt">Last change.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record TargetSummary(
    Guid Id, Guid SuspectId, string SuspectNumber, double Longitude, double Latitude, string AreaCode, TargetStatus Status,
    Guid? InspectorId, string? InspectorName, VisitFinding? Finding, string? Note,
    DateTimeOffset AssignedAt, DateTimeOffset ChangedAt, int Version);
