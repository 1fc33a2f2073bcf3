namespace GridMap.Domain.Screening.Scores;

/// <summary>All places of a city, scored together.</summary>
/// <param name="Weights">The weights as they are in this city.</param>
/// <param name="Places">The most suspicious first; places alike by id.</param>
public sealed record CityScores(ScoreWeights Weights, IReadOnlyList<PlaceScore> Places);
