using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Alerts;

/// <summary>A case as a rule sees it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">Its number for people.</param>
/// <param name="Name">What the place is called.</param>
/// <param name="AreaCode">Area or cell code.</param>
/// <param name="Position">WGS 84.</param>
/// <param name="Stage">The stage that runs; null when none does.</param>
/// <param name="LastDay">Last day in time, Beijing time; null while the clock stands.</param>
/// <param name="NextRecheckOn">The next day on which a closed place is to be looked at; null when none is planned.</param>
/// <param name="Signals">Signs that stand, while the case is closed.</param>
public sealed record WatchedCase(
    Guid Id, string Number, string Name, string AreaCode, LonLat Position, CaseStage? Stage, DateOnly? LastDay, DateOnly? NextRecheckOn,
    IReadOnlyList<WatchedSignal> Signals);
