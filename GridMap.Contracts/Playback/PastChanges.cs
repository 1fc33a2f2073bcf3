using GridMap.Contracts.Live;

namespace GridMap.Contracts.Playback;

/// <summary>Changes of a span, in commit order.</summary>
/// <param name="Changes">Those of the area; at most as many as asked for.</param>
/// <param name="LastSequence">Everything up to here is told: ask for what follows it.</param>
/// <param name="HasMore">The span goes on after <paramref name="LastSequence"/>.</param>
public sealed record PastChanges(IReadOnlyList<MapChange> Changes, long LastSequence, bool HasMore);
