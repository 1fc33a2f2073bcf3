namespace GridMap.Contracts.Operations;

/// <summary>Says in the feed that a joint operation went on; what happened is read from it.</summary>
/// <param name="Id">The operation.</param>
/// <param name="LastNumber">Number of its latest entry.</param>
public sealed record OperationMark(Guid Id, long LastNumber);
