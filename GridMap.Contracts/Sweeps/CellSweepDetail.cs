using GridMap.Contracts.Grids;

namespace GridMap.Contracts.Sweeps;

/// <summary>What state a cell's sweep is in, and why.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Name">Its name, or the code where it has none.</param>
/// <param name="State">The state.</param>
/// <param name="Why">Why it is in that state, in a sentence.</param>
/// <param name="CoveredFraction">Share of it that orthophotos show, 0 to 1.</param>
/// <param name="SweptAt">Since when it was seen as a whole by orthophotos; null when it never was.</param>
/// <param name="RevisitDays">Days after which it must be seen again.</param>
/// <param name="Sorties">Sorties that photograph it, the newest first, given up ones included.</param>
/// <param name="Unflyable">What of it cannot be flown, newest first, those taken back included.</param>
/// <param name="GroundChecks">Newest first.</param>
/// <param name="Overrule">Who put it first, while that holds; null otherwise.</param>
/// <param name="History">Every step, oldest first.</param>
public sealed record CellSweepDetail(
    string Code, string Name, SweepState State, Message Why, double CoveredFraction, DateTimeOffset? SweptAt, int RevisitDays, IReadOnlyList<SortieSummary> Sorties,
    IReadOnlyList<UnflyableMark> Unflyable, IReadOnlyList<GroundCheckSummary> GroundChecks, SweepOverruleSummary? Overrule, IReadOnlyList<SweepEvent> History);
