using GridMap.Domain.Geo;

namespace GridMap.Domain.Labels;

/// <summary>A place that waits for a verdict.</summary>
/// <param name="Id">The place.</param>
/// <param name="Score">Calibrated score of the object the model is least sure of, 0 to 1.</param>
/// <param name="OperatingScore">Score from which objects of its class are shown, above 0, below 1: there a verdict moves the border.</param>
/// <param name="ScoreSpread">How far the scores of several flights lie apart, 0 to 1; 0 with one flight.</param>
/// <param name="Kind">What it looks like; places of one kind teach much the same.</param>
/// <param name="Position">WGS 84.</param>
/// <param name="FlightId">The flight that shows it.</param>
public sealed record LabelCandidate(
    Guid Id, double Score, double OperatingScore, double ScoreSpread, LabelKind Kind, LonLat Position, Guid FlightId);
