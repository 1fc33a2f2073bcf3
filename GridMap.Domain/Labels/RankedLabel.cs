namespace GridMap.Domain.Labels;

/// <summary>A place in the order in which verdicts teach most.</summary>
/// <param name="Id">The place.</param>
/// <param name="Worth">What a verdict would teach, 0 to 1, given the places before it.</param>
/// <param name="Reasons">Why it stands here, strongest first; at least one.</param>
public sealed record RankedLabel(Guid Id, double Worth, IReadOnlyList<Phrase> Reasons);
