namespace GridMap.Contracts.People;

/// <summary>An inspector that a target can be given to.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="DisplayName">Name shown to others.</param>
/// <param name="OpenTargets">Targets not yet done.</param>
public sealed record InspectorSummary(Guid AccountId, string DisplayName, int OpenTargets);
