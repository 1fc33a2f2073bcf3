namespace GridMap.Contracts.Screening;

/// <summary>A firm or meter that was taken for the place's.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Key">Credit code, name or number of the meter.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Confidence">0 to 1; 1 where a person said so.</param>
/// <param name="How">By what it was matched, in words; null where a person said so.</param>
/// <param name="By">Who decided; null where the matching did.</param>
/// <param name="At">When; null likewise.</param>
/// <param name="Note">Why, in that person's words; null likewise.</param>
/// <param name="IsLinked">False where a person said that it is not the place's.</param>
public sealed record PlaceLink(
    PlaceLinkKind Kind, string Key, string? Name, double Confidence, Message? How, string? By, DateTimeOffset? At, string? Note, bool IsLinked);
