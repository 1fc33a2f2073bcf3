namespace GridMap.Contracts.Incidents;

/// <summary>Who has the workspace open.</summary>
/// <param name="LastNumber">Number of the latest entry, for whoever missed one.</param>
/// <param name="Names">Display names, in order.</param>
public sealed record IncidentHere(long LastNumber, IReadOnlyList<string> Names);
