namespace GridMap.Contracts.Operations;

/// <summary>A version of the minutes.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Text">What they say.</param>
/// <param name="At">When they were written.</param>
/// <param name="By">Who wrote them.</param>
/// <param name="Signatures">Departments that signed this version.</param>
public sealed record OperationMinutes(int Version, string Text, DateTimeOffset At, string By, IReadOnlyList<MinutesSignature> Signatures);
