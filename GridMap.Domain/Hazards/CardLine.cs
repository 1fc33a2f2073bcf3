namespace GridMap.Domain.Hazards;

/// <summary>One line of a hazard card.</summary>
/// <param name="Says">What it says.</param>
/// <param name="Because">What it follows from; never empty.</param>
public sealed record CardLine(Phrase Says, IReadOnlyList<Phrase> Because);
