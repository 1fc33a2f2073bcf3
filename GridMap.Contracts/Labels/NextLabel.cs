namespace GridMap.Contracts.Labels;

/// <summary>A suspect in the order in which verdicts teach the model most.</summary>
/// <param name="SuspectId">The suspect.</param>
/// <param name="Number">Its number for people.</param>
/// <param name="Worth">What a verdict would teach, 0 to 1, given those before it.</param>
/// <param name="Reasons">Why it stands here, strongest first; at least one.</param>
public sealed record NextLabel(Guid SuspectId, string Number, double Worth, IReadOnlyList<Message> Reasons);
