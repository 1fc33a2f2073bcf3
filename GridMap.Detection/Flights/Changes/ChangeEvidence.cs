namespace GridMap.Detection.Flights.Changes;

/// <summary>One number a verdict rests on.</summary>
/// <param name="Signal">What was measured.</param>
/// <param name="Value">The number, in the signal's unit.</param>
/// <param name="Limit">What it was held against, in the same unit; null where it is only told.</param>
/// <param name="SpeaksAgainst">True when it speaks against a change.</param>
public readonly record struct ChangeEvidence(ChangeSignal Signal, double Value, double? Limit, bool SpeaksAgainst)
{
    internal static ChangeEvidence For(ChangeSignal signal, double value, double? limit = null) => new(signal, value, limit, SpeaksAgainst: false);

    internal static ChangeEvidence Against(ChangeSignal signal, double value, double? limit = null) => new(signal, value, limit, SpeaksAgainst: true);
}
