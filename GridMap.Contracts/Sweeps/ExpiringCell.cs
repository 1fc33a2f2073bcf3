using GridMap.Contracts.Grids;

namespace GridMap.Contracts.Sweeps;

/// <summary>A cell that is done for now, and until when.</summary>
/// <param name="Code">The cell.</param>
/// <param name="Name">Its name.</param>
/// <param name="State"><see cref="SweepState.Swept"/> or <see cref="SweepState.GroundChecked"/>.</param>
/// <param name="DoneAt">When it was last seen as a whole, from the air or on foot.</param>
/// <param name="ExpiresAt">From then on the campaign wants it seen again.</param>
/// <param name="PlannedFor">When its next sortie takes off; null when none is on the calendar.</param>
public sealed record ExpiringCell(string Code, string Name, SweepState State, DateTimeOffset DoneAt, DateTimeOffset ExpiresAt, DateTimeOffset? PlannedFor);
