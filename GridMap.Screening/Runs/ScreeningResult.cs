using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Places;
using GridMap.Domain.Screening.Scores;
using GridMap.Screening.Places;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Runs;

/// <summary>What a run came to.</summary>
/// <param name="Today">Day from which ages were counted.</param>
/// <param name="Places">All places read, by id.</param>
/// <param name="Signals">All signals, by place.</param>
/// <param name="Scores">One a place, most suspicious first; of equal ones, by id.</param>
/// <param name="Weights">What signals weigh in this city.</param>
/// <param name="Report">What was read and what was wrong.</param>
/// <param name="Links">Which firm and meter was found to belong to which place, how surely, and by what.</param>
/// <param name="Plane">Where places are given in metres of an unknown frame: the plane on whose degrees their positions lie; null for WGS 84.</param>
public sealed record ScreeningResult(
    DateOnly Today, IReadOnlyDictionary<string, ScreenedPlace> Places, IReadOnlyList<PlaceSignal> Signals, IReadOnlyList<PlaceScore> Scores, ScoreWeights Weights,
    TableReport Report, IReadOnlyList<FoundLink> Links, Plane? Plane);
