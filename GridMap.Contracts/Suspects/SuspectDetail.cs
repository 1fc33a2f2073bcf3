using GridMap.Contracts.Targets;

namespace GridMap.Contracts.Suspects;

/// <summary>Everything about a suspect.</summary>
/// <param name="Summary">As lists show it.</param>
/// <param name="CellName">Name of its cell; null outside every cell.</param>
/// <param name="Reasons">Strongest first, those against after those for.</param>
/// <param name="Sightings">Newest first; none where tables alone tell of it.</param>
/// <param name="History">Newest first.</param>
/// <param name="Target">Its open or latest target; null when never assigned.</param>
/// <param name="PlaceId">The screened place that it is, whose sheet tells all that tables say; null where none is.</param>
public sealed record SuspectDetail(
    SuspectSummary Summary, string? CellName, IReadOnlyList<SuspectReason> Reasons, IReadOnlyList<SuspectSighting> Sightings,
    IReadOnlyList<SuspectEvent> History, TargetSummary? Target, Guid? PlaceId = null);
