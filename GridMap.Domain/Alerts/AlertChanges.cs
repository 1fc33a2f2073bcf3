namespace GridMap.Domain.Alerts;

/// <summary>What must happen to the stored alerts so that they say what the rules found.</summary>
/// <param name="Raised">Causes without an alert.</param>
/// <param name="Returned">Alerts whose cause was gone and is back.</param>
/// <param name="Cleared">Alerts whose cause is gone.</param>
/// <param name="Restated">Alerts whose sentence is out of date, with the new one.</param>
public sealed record AlertChanges(
    IReadOnlyList<AlertCause> Raised, IReadOnlyList<Guid> Returned, IReadOnlyList<Guid> Cleared, IReadOnlyList<(Guid Id, Phrase Sentence)> Restated)
{
    /// <summary>True when nothing must happen.</summary>
    public bool IsNone => Raised.Count + Returned.Count + Cleared.Count + Restated.Count == 0;

    /// <summary>Compares what was found with what is stored.</summary>
    /// <param name="causes">What the rules found; of causes with one key the first counts.</param>
    /// <param name="known">Stored alerts with those keys, and all others that are open and of which the causes say everything.</param>
    public static AlertChanges Between(IEnumerable<AlertCause> causes, IReadOnlyCollection<KnownAlert> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var found = causes.DistinctBy(cause => cause.Key).ToList();
        var stored = known.ToDictionary(alert => alert.Key, StringComparer.Ordinal);
        var keys = found.Select(cause => cause.Key).ToHashSet(StringComparer.Ordinal);
        var held = found.Where(cause => stored.ContainsKey(cause.Key)).Select(cause => (Cause: cause, Alert: stored[cause.Key])).ToList();
        return new AlertChanges(
            [.. found.Where(cause => !stored.ContainsKey(cause.Key))],
            [.. held.Where(pair => pair.Alert.IsCleared).Select(pair => pair.Alert.Id)],
            [.. known.Where(alert => !alert.IsCleared && !keys.Contains(alert.Key)).Select(alert => alert.Id)],
            [.. held.Where(pair => pair.Alert.Sentence != pair.Cause.Sentence).Select(pair => (pair.Alert.Id, pair.Cause.Sentence))]);
    }
}
