using GridMap.Contracts.Cases;

namespace GridMap.Contracts.TipOffs;

/// <summary>A report of the public in a list. Nothing of who reported.</summary>
/// <param name="Id">The report.</param>
/// <param name="Number">Number for people: <c>JB-2026-0001</c>.</param>
/// <param name="Order">Its place among all reports, from 1.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="AreaCode">Cell or area.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Place">Where it is, in words.</param>
/// <param name="Signs">What was seen or smelt.</param>
/// <param name="IsNamed">Whether the vault holds who reported.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="DueOn">By when something is owed, Beijing time; past it the report is overdue. Null when nothing is.</param>
/// <param name="HandlerId">Who verifies it.</param>
/// <param name="HandlerName">Display name.</param>
/// <param name="Finding">What was found; null until verified.</param>
/// <param name="IsAnswered">Whether who reported has been told what came of it.</param>
/// <param name="JoinedInto">The earlier report of the same thing.</param>
/// <param name="CaseId">The case it led to, or belongs to.</param>
/// <param name="SuspectId">The suspect it belongs to.</param>
/// <param name="EarlierFalse">Earlier reports of the same person that were knowingly false: it comes later for it.</param>
/// <param name="Unread">Messages of who reported since the office last wrote.</param>
/// <param name="Reward">Where the reward stands; null when there is none.</param>
/// <param name="Version">For <c>expectedVersion</c>.</param>
public sealed record TipSummary(
    Guid Id, string Number, long Order, TipState State, TipChannel Channel, string AreaCode, double Longitude, double Latitude, string? Place, IReadOnlyList<TipSign> Signs,
    bool IsNamed, DateTimeOffset ReceivedAt, DateOnly? DueOn, Guid? HandlerId, string? HandlerName, ViolationKind? Finding, bool IsAnswered, Guid? JoinedInto, Guid? CaseId,
    Guid? SuspectId, int EarlierFalse, int Unread, RewardState? Reward, int Version);
