using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Playback;

/// <summary>What a change replaced.</summary>
/// <param name="SuspectId">The suspect that it, or its target, belongs to.</param>
/// <param name="SequenceBefore">Position before it.</param>
/// <param name="SuspectBefore">Null where the change made the suspect.</param>
/// <param name="TargetBefore">Null where the suspect had no target.</param>
public sealed record PastStep(Guid SuspectId, long SequenceBefore, SuspectSummary? SuspectBefore, TargetSummary? TargetBefore);
