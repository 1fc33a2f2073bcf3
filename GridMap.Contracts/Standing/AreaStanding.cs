namespace GridMap.Contracts.Standing;

/// <summary>Where one area stands beside its neighbours.</summary>
/// <param name="AreaCode">Short official code.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Figures">Of what the account may see of it.</param>
/// <param name="Score">What it is ranked by.</param>
/// <param name="Rank">From 1; equal scores share one. Null where there is nothing to do.</param>
public sealed record AreaStanding(string AreaCode, string Name, StandingFigures Figures, StandingScore Score, int? Rank);
