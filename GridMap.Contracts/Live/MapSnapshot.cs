using GridMap.Contracts.Alerts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Contracts.Live;

/// <summary>The state of an area at one position of the feed; follow from <see cref="Sequence"/>.</summary>
/// <param name="Sequence">Position the snapshot was taken at.</param>
/// <param name="AreaCode">The area asked for; empty for the caller's whole scope.</param>
/// <param name="Scope">What of the area the caller may see: hand it back as <see cref="FollowRequest.Scope"/>.</param>
/// <param name="TakenAt">Server time.</param>
/// <param name="Suspects">All suspects of the area.</param>
/// <param name="Targets">All targets of the area.</param>
/// <param name="Orthophotos">All orthophotos of the area.</param>
/// <param name="Alerts">Alerts of the area whose cause is there and that are no false alarm.</param>
/// <param name="Cases">Cases of the area, open and closed, that are not merged into another.</param>
public sealed record MapSnapshot(
    long Sequence, string AreaCode, string Scope, DateTimeOffset TakenAt,
    IReadOnlyList<SuspectSummary> Suspects, IReadOnlyList<TargetSummary> Targets, IReadOnlyList<OrthophotoSummary> Orthophotos,
    IReadOnlyList<AlertSummary>? Alerts = null, IReadOnlyList<CaseSummary>? Cases = null);
