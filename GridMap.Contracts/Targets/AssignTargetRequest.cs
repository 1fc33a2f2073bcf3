namespace GridMap.Contracts.Targets;

/// <summary>Gives a target to an inspector, or to another one.</summary>
public sealed record AssignTargetRequest(Guid InspectorId, int ExpectedVersion);
