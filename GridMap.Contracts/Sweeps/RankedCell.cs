using GridMap.Contracts.Grids;

namespace GridMap.Contracts.Sweeps;

/// <summary>A cell in the order of flying, with the reasons for its place.</summary>
/// <param name="Rank">1 is flown first.</param>
/// <param name="Code">The cell.</param>
/// <param name="Name">Its name, or the code where it has none.</param>
/// <param name="State">What state its sweep is in.</param>
/// <param name="FindsPerBattery">Expected finds for each battery.</param>
/// <param name="Risk">Chance that a workshop stands there that nobody has reported yet, 0 to 1.</param>
/// <param name="SightChance">Chance that a flight sees one that stands there, 0 to 1.</param>
/// <param name="Batteries">Batteries that a sweep of it takes.</param>
/// <param name="LastSeenAt">When it was last seen as a whole, from the air or on foot; null when never.</param>
/// <param name="Reasons">Why it stands there, the weightiest first.</param>
/// <param name="Overrule">Who put it first, while that holds; null otherwise.</param>
public sealed record RankedCell(
    int Rank, string Code, string Name, SweepState State, double FindsPerBattery, double Risk, double SightChance, double Batteries, DateTimeOffset? LastSeenAt,
    IReadOnlyList<Message> Reasons, SweepOverruleSummary? Overrule);
