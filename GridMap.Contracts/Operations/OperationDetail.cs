namespace GridMap.Contracts.Operations;

/// <summary>A joint operation with its board, as it stands at its latest entry.</summary>
/// <param name="Summary">As the list shows it.</param>
/// <param name="WentAt">When the commander said go; null before.</param>
/// <param name="WentBy">Who did.</param>
/// <param name="WentReason">Why, though not everybody was ready; null when all were.</param>
/// <param name="Teams">Each department's task and how far its team is.</param>
/// <param name="Cases">What it is about.</param>
/// <param name="Entries">The latest entries, newest last.</param>
/// <param name="Minutes">Versions of the minutes, newest last.</param>
public sealed record OperationDetail(
    OperationSummary Summary, DateTimeOffset? WentAt, string? WentBy, string? WentReason, IReadOnlyList<OperationTeam> Teams, IReadOnlyList<OperationCase> Cases,
    IReadOnlyList<OperationEntry> Entries, IReadOnlyList<OperationMinutes> Minutes);
