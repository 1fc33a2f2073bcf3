namespace GridMap.Contracts.Incidents;

/// <summary>An incident as its workspace begins: go on with the entries after its last number.</summary>
/// <param name="Summary">What it is.</param>
/// <param name="Items">What is on its map.</param>
/// <param name="MostItems">So many things the map takes.</param>
/// <param name="MostVertices">So many positions one of them may have.</param>
public sealed record IncidentDetail(IncidentSummary Summary, IReadOnlyList<IncidentItem> Items, int MostItems, int MostVertices);
