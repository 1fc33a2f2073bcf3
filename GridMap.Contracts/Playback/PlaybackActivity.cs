namespace GridMap.Contracts.Playback;

/// <summary>How much happened when: what a time slider shows.</summary>
/// <param name="From">Begin of the span.</param>
/// <param name="To">Its end.</param>
/// <param name="Counts">Changes of suspects and targets in equal parts of the span, first to last.</param>
public sealed record PlaybackActivity(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<int> Counts);
