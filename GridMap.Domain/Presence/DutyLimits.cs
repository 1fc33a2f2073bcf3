namespace GridMap.Domain.Presence;

/// <summary>How long what a person shares is held.</summary>
/// <param name="Silence">A position older than this is deleted.</param>
/// <param name="OffAfterSilence">Sharing ends when no position came for this long.</param>
/// <param name="Longest">Sharing ends after this long in any case.</param>
public sealed record DutyLimits(TimeSpan Silence, TimeSpan OffAfterSilence, TimeSpan Longest);
