namespace GridMap.Contracts.Sweeps;

/// <summary>Cells of an area by the state of their sweep; together they are all its cells.</summary>
/// <param name="Unswept">Nobody has seen any of them.</param>
/// <param name="Partial">Seen in part.</param>
/// <param name="Swept">Proven: seen as a whole, recently enough.</param>
/// <param name="Stale">Seen as a whole, too long ago.</param>
/// <param name="Planned">A sortie over them is on the calendar.</param>
/// <param name="Flown">Flown, and the pictures have not come in yet.</param>
/// <param name="Unflyable">Cannot be flown, and nobody went there yet.</param>
/// <param name="GroundChecked">Gone through on foot, recently enough.</param>
public sealed record SweepCounts(int Unswept, int Partial, int Swept, int Stale, int Planned, int Flown, int Unflyable, int GroundChecked);
