namespace GridMap.Domain.Screening;

/// <summary>One thing noticed about a place; what it weighs is decided where all of them are known.</summary>
/// <param name="PlaceId">The place, as its source names it.</param>
/// <param name="Kind">What was noticed.</param>
/// <param name="Strength">How clearly, above 0 to 1.</param>
/// <param name="On">The newest day it was noticed on; null where the source tells none.</param>
/// <param name="Source">Where it comes from, as people know it: a file's name, a flight's, a case's number.</param>
/// <param name="Reason">The sentence that tells it, without a person's data.</param>
public sealed record PlaceSignal(string PlaceId, SignalKind Kind, double Strength, DateOnly? On, string Source, Phrase Reason);
