namespace GridMap.Contracts.Hazards;

/// <summary>A hazard to reckon with.</summary>
/// <param name="Kind">Which.</param>
/// <param name="IsRecorded">True when an earlier record named a substance that has it; false when only the look of the place suggests it.</param>
/// <param name="Because">What it follows from.</param>
public sealed record HazardNote(HazardKind Kind, bool IsRecorded, IReadOnlyList<Message> Because);
