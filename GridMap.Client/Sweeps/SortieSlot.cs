using GridMap.Contracts.Sweeps;

namespace GridMap.Client.Sweeps;

/// <summary>A place on the calendar.</summary>
/// <param name="At">Take-off.</param>
/// <param name="Kind">What its line stands for.</param>
/// <param name="ItemId">Which crew, drone or battery that is.</param>
public sealed record SortieSlot(DateTimeOffset At, FleetKind Kind, Guid ItemId);
