using GridMap.Contracts.Targets;

namespace GridMap.Contracts.Suspects;

/// <summary>Everything about a suspect.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="CellName">Name of its cell; null outside every cell.</param>
/// <param name="Reasons">Strongest first, those against after those for.</param>
/// <param name="Sightings">Newest first.</param>
/// <param name="History">Newest first.</param>
/// <param name="Target">Its open or latest target; null when never assigned.</param>
public sealed record SuspectDetail(
    SuspectSummary Summary, string? CellName, IReadOnlyList<SuspectReason> Reasons, IReadOnlyList<SuspectSighting> Sightings,
    IReadOnlyList<SuspectEvent> History, TargetSummary? Target);
