namespace GridMap.Domain.Labels;

/// <summary>One verdict in the history of a place.</summary>
/// <param name="Verdict">What was said.</param>
/// <param name="At">When.</param>
public readonly record struct LabelEvent(LabelVerdict Verdict, DateTimeOffset At);
