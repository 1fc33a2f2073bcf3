namespace GridMap.Domain.Hazards;

/// <summary>What to reckon with at a place, for whoever stands before its door. Nothing in it is certain; every line says what it follows from.</summary>
/// <param name="IsContentKnown">False while no earlier record says what is inside: then the card rests on looks and caution alone.</param>
/// <param name="Hazards">What to reckon with, what is on record first.</param>
/// <param name="StandOffMetres">How far away to stay until somebody who can has measured, metres.</param>
/// <param name="StandOff">Why that far, with sources; and what holds in a fire.</param>
/// <param name="Equipment">What to wear and carry.</param>
/// <param name="Never">What not to do.</param>
public sealed record HazardCard(
    bool IsContentKnown, IReadOnlyList<LikelyHazard> Hazards, double StandOffMetres,
    IReadOnlyList<CardLine> StandOff, IReadOnlyList<CardLine> Equipment, IReadOnlyList<CardLine> Never);
