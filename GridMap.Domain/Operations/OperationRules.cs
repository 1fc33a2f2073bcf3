namespace GridMap.Domain.Operations;

/// <summary>Which steps a joint operation may take.</summary>
public static class OperationRules
{
    private static readonly Dictionary<OperationStepKind, OperationState[]> From = new()
    {
        [OperationStepKind.Change] = [OperationState.Planned],
        [OperationStepKind.Report] = [OperationState.Planned, OperationState.Going],
        [OperationStepKind.Say] = [OperationState.Planned, OperationState.Going, OperationState.Ended],
        [OperationStepKind.Go] = [OperationState.Planned],
        [OperationStepKind.AddEvidence] = [OperationState.Going, OperationState.Ended],
        [OperationStepKind.WriteMinutes] = [OperationState.Going, OperationState.Ended],
        [OperationStepKind.Sign] = [OperationState.Going, OperationState.Ended],
        [OperationStepKind.End] = [OperationState.Going],
        [OperationStepKind.CallOff] = [OperationState.Planned],
    };

    /// <summary>Why a step may not be taken; null when it may.</summary>
    /// <param name="now">Where the operation stands.</param>
    /// <param name="step">What is to happen.</param>
    /// <param name="teams">How far each team is.</param>
    /// <param name="reason">Why, where the rules ask for it.</param>
    public static Phrase? FindFault(OperationState now, OperationStepKind step, IReadOnlyCollection<TeamState> teams, string? reason)
    {
        ArgumentNullException.ThrowIfNull(teams);
        if (!From.TryGetValue(step, out var from) || !from.Contains(now)) return Phrase.Of("operation.wrongState", ("step", step), ("state", now));
        var missing = teams.Count(team => team is not TeamState.Ready);
        return step switch
        {
            OperationStepKind.Go when (missing > 0 || teams.Count == 0) && string.IsNullOrWhiteSpace(reason) => Phrase.Of("operation.notAllReady", ("missing", missing), ("teams", teams.Count)),
            OperationStepKind.CallOff or OperationStepKind.Say or OperationStepKind.WriteMinutes or OperationStepKind.End when string.IsNullOrWhiteSpace(reason) => Phrase.Of("operation.textMissing"),
            _ => null,
        };
    }

    /// <summary>Where it stands after a step.</summary>
    public static OperationState After(OperationState now, OperationStepKind step) => step switch
    {
        OperationStepKind.Go => OperationState.Going,
        OperationStepKind.End => OperationState.Ended,
        OperationStepKind.CallOff => OperationState.CalledOff,
        _ => now,
    };
}
