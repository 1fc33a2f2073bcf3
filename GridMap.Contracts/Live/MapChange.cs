using GridMap.Contracts.Alerts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Incidents;
using GridMap.Contracts.Operations;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Contracts.Live;

/// <summary>One committed change.</summary>
/// <param name="Sequence">Position in the feed.</param>
/// <param name="At">When it was committed, by the clock of the server that did; the order is the sequence's.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="AreaCode">Area or cell code it belongs to.</param>
/// <param name="Suspect">New state, for <see cref="MapChangeKind.Suspect"/>.</param>
/// <param name="Target">New state, for <see cref="MapChangeKind.Target"/>.</param>
/// <param name="Orthophoto">New state, for <see cref="MapChangeKind.Orthophoto"/>.</param>
/// <param name="GoneId">The object that left the area, for <see cref="MapChangeKind.Gone"/>.</param>
/// <param name="Alert">New state, for <see cref="MapChangeKind.Alert"/>.</param>
/// <param name="Incident">How far it is, for <see cref="MapChangeKind.Incident"/>.</param>
/// <param name="Case">New state, for <see cref="MapChangeKind.Case"/>.</param>
/// <param name="Operation">How far it is, for <see cref="MapChangeKind.Operation"/>.</param>
public sealed record MapChange(
    long Sequence, DateTimeOffset At, MapChangeKind Kind, string AreaCode,
    SuspectSummary? Suspect = null, TargetSummary? Target = null, OrthophotoSummary? Orthophoto = null, Guid? GoneId = null, AlertSummary? Alert = null,
    IncidentMark? Incident = null, CaseSummary? Case = null, OperationMark? Operation = null);
