namespace GridMap.Domain.Alerts;

/// <summary>An alert that is stored, as far as its cause goes.</summary>
/// <param name="Id">The alert.</param>
/// <param name="Key">Its cause's key.</param>
/// <param name="IsCleared">The cause is gone.</param>
/// <param name="Sentence">What it says.</param>
public sealed record KnownAlert(Guid Id, string Key, bool IsCleared, Phrase Sentence);
