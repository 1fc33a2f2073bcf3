using GridMap.Contracts.Cases;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Playback;

/// <summary>What a change replaced.</summary>
/// <param name="SequenceBefore">Position before it.</param>
public abstract record PastStep(long SequenceBefore)
{
    /// <param name="SuspectId">The suspect that it, or its target, belongs to.</param>
    /// <param name="SequenceBefore">Position before it.</param>
    /// <param name="SuspectBefore">Null where the change made the suspect.</param>
    /// <param name="TargetBefore">Null where the suspect had no target.</param>
    public sealed record OfSuspect(Guid SuspectId, long SequenceBefore, SuspectSummary? SuspectBefore, TargetSummary? TargetBefore) : PastStep(SequenceBefore);

    /// <param name="CaseId">The case.</param>
    /// <param name="SequenceBefore">Position before it.</param>
    /// <param name="CaseBefore">Null where the change opened the case.</param>
    public sealed record OfCase(Guid CaseId, long SequenceBefore, CaseSummary? CaseBefore) : PastStep(SequenceBefore);
}
