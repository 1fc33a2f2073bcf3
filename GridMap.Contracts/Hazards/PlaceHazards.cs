namespace GridMap.Contracts.Hazards;

/// <summary>The hazard card of a place, for whoever stands before its door. Nothing in it is certain; every line says what it follows from.</summary>
/// <param name="Id">The target or case that it was asked for.</param>
/// <param name="IsContentKnown">False while no earlier record says what is inside: then it rests on looks and caution alone.</param>
/// <param name="Hazards">What to reckon with, what is on record first.</param>
/// <param name="StandOffMetres">How far away to stay until somebody who can has measured.</param>
/// <param name="StandOff">Why that far, with sources.</param>
/// <param name="Equipment">What to wear and carry.</param>
/// <param name="Never">What not to do.</param>
/// <param name="Calls">Whom to call, the first first.</param>
/// <param name="Earlier">Earlier findings within 150 m, the newest first.</param>
public sealed record PlaceHazards(
    Guid Id, bool IsContentKnown, IReadOnlyList<HazardNote> Hazards, double StandOffMetres, IReadOnlyList<AdviceLine> StandOff,
    IReadOnlyList<AdviceLine> Equipment, IReadOnlyList<AdviceLine> Never, IReadOnlyList<EmergencyCall> Calls, IReadOnlyList<Message> Earlier);
