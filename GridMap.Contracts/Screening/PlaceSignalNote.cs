namespace GridMap.Contracts.Screening;

/// <summary>A signal as a worker sends it; what it weighs is the server's to say.</summary>
/// <param name="Kind">What was noticed, as the domain calls it.</param>
/// <param name="Strength">How clearly, above 0 to 1.</param>
/// <param name="On">Newest day; null when the source tells none.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Reason">In words, without a person's data.</param>
public sealed record PlaceSignalNote(string Kind, double Strength, DateOnly? On, string Source, Message Reason);
