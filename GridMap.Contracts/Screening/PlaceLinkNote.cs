namespace GridMap.Contracts.Screening;

/// <summary>A match as a worker sends it.</summary>
/// <param name="Kind">Firm or meter.</param>
/// <param name="Key">Credit code, name or number of the meter.</param>
/// <param name="Name">As people know it; null for a meter.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="How">By what it was matched, in words.</param>
public sealed record PlaceLinkNote(PlaceLinkKind Kind, string Key, string? Name, double Confidence, Message How);
