namespace GridMap.Contracts.Targets;

/// <summary>The inspector takes it on.</summary>
public sealed record AcceptTargetRequest(int ExpectedVersion);
