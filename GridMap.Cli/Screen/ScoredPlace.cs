using GridMap.Domain.Screening.Scores;

namespace GridMap.Cli.Screen;

/// <summary>A place as an output of <c>gridmap screen</c> has it.</summary>
internal sealed record ScoredPlace(PlaceScore Score, string? AreaCode);
