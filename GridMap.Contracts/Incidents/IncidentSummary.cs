namespace GridMap.Contracts.Incidents;

/// <summary>An incident as the list shows it.</summary>
/// <param name="Id">The incident.</param>
/// <param name="Title">What it is called.</param>
/// <param name="AreaCode">Whoever covers this area takes part.</param>
/// <param name="Reason">Why it was opened.</param>
/// <param name="State">Open or closed.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="OpenedBy">By whom.</param>
/// <param name="ClosedAt">When it was closed; null while open.</param>
/// <param name="ClosedBy">By whom; null while open.</param>
/// <param name="Items">Things on its map.</param>
/// <param name="LastNumber">Number of its latest entry.</param>
/// <param name="ChangedAt">When that was made.</param>
public sealed record IncidentSummary(
    Guid Id, string Title, string AreaCode, string Reason, IncidentState State, DateTimeOffset OpenedAt, string OpenedBy,
    DateTimeOffset? ClosedAt, string? ClosedBy, int Items, long LastNumber, DateTimeOffset ChangedAt);
