namespace GridMap.Contracts.Incidents;

/// <summary>Says in the feed that an incident went on; what happened is read from its entries.</summary>
/// <param name="Id">The incident.</param>
/// <param name="LastNumber">Number of its latest entry.</param>
public sealed record IncidentMark(Guid Id, long LastNumber);
