using GridMap.Contracts.Alerts;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Contracts.Live;

/// <summary>One committed change, or a sign of life.</summary>
/// <param name="Sequence">Position in the feed; a follower that has seen it holds everything of its area up to it.</param>
/// <param name="HeadSequence">Newest position when this was sent; the difference is how far behind the follower is.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="AreaCode">Area or cell code it belongs to.</param>
/// <param name="Suspect">New state, for <see cref="MapChangeKind.Suspect"/>.</param>
/// <param name="Target">New state, for <see cref="MapChangeKind.Target"/>.</param>
/// <param name="Orthophoto">New state, for <see cref="MapChangeKind.Orthophoto"/>.</param>
/// <param name="Alert">New state, for <see cref="MapChangeKind.Alert"/>.</param>
public sealed record MapChange(
    long Sequence, long HeadSequence, DateTimeOffset At, MapChangeKind Kind, string AreaCode,
    SuspectSummary? Suspect, TargetSummary? Target, OrthophotoSummary? Orthophoto,
    AlertSummary? Alert = null);
