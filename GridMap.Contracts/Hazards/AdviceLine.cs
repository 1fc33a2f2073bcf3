namespace GridMap.Contracts.Hazards;

/// <summary>One line of a hazard card.</summary>
/// <param name="Says">What it says.</param>
/// <param name="Because">What it follows from.</param>
public sealed record AdviceLine(Message Says, IReadOnlyList<Message> Because);
