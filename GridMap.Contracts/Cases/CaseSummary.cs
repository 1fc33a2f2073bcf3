namespace GridMap.Contracts.Cases;

/// <summary>A case as lists and the map show it; without personal data.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number for people.</param>
/// <param name="SuspectId">The suspect it came from; null when it was opened by hand or from a ledger.</param>
/// <param name="SuspectNumber">That suspect's number.</param>
/// <param name="Name">What the place is called.</param>
/// <param name="AreaCode">Area or cell code it belongs to.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsSuspended">True while its clock stands still.</param>
/// <param name="Violation">Kind of violation; null until confirmed.</param>
/// <param name="Round">1 at first; each relapse begins another.</param>
/// <param name="HandlerId">Account that is on it; null when nobody is.</param>
/// <param name="HandlerName">Display name.</param>
/// <param name="Stage">The stage whose limit runs; null when none does.</param>
/// <param name="LastDay">Last day in time, Beijing time; past it the case is overdue. Null while the clock stands still or no stage runs.</param>
/// <param name="NextRecheckOn">The next day on which a closed place is looked at again; null when none is planned.</param>
/// <param name="IsTransferred">True once it was handed to the judiciary.</param>
/// <param name="MergedInto">The case it goes on in; null unless merged.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ChangedAt">Last change.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record CaseSummary(
    Guid Id, string Number, Guid? SuspectId, string? SuspectNumber, string Name, string AreaCode, double Longitude, double Latitude,
    CaseState State, bool IsSuspended, ViolationKind? Violation, int Round, Guid? HandlerId, string? HandlerName,
    CaseStage? Stage, DateOnly? LastDay, DateOnly? NextRecheckOn, bool IsTransferred, Guid? MergedInto,
    DateTimeOffset OpenedAt, DateTimeOffset ChangedAt, int Version);
