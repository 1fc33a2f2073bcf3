using GridMap.Contracts.Cases;
using GridMap.Contracts.Targets;

namespace GridMap.Contracts.SiteRecords;

/// <summary>现场检查记录 as lists show it.</summary>
/// <param name="Id">The record; of a target's visit the target's own id.</param>
/// <param name="TargetId">The target that was visited; null when the visit belongs to a case alone.</param>
/// <param name="CaseId">The case it belongs to; null while there is none.</param>
/// <param name="Name">What the place is called: number of the suspect, or name of the case.</param>
/// <param name="AreaCode">Area or cell code of the place.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Kind">Kind of place; null until it is said.</param>
/// <param name="Finding">What it came to; null until it is said.</param>
/// <param name="Violation">Kind of violation; null where none was found.</param>
/// <param name="Products">Products found.</param>
/// <param name="Photos">How many photos.</param>
/// <param name="Signers">How many inspectors signed what it came to.</param>
/// <param name="StartedBy">Display name of who began it.</param>
/// <param name="StartedAt">When the server first heard of it.</param>
/// <param name="ChangedAt">Last operation.</param>
/// <param name="FinishedAt">When the visit was finished with it; null until then.</param>
public sealed record SiteRecordSummary(
    Guid Id, Guid? TargetId, Guid? CaseId, string Name, string AreaCode, double Longitude, double Latitude, SiteKind? Kind,
    VisitFinding? Finding, ViolationKind? Violation, IReadOnlyList<ProductNote> Products, int Photos, int Signers,
    string StartedBy, DateTimeOffset StartedAt, DateTimeOffset ChangedAt, DateTimeOffset? FinishedAt);
