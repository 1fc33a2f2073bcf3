namespace GridMap.Contracts.Alerts;

/// <summary>One line of an alert's history.</summary>
/// <param name="At">When.</param>
/// <param name="Step">What happened.</param>
/// <param name="By">Who; null for the system.</param>
/// <param name="Note">Why.</param>
public sealed record AlertEvent(DateTimeOffset At, AlertStep Step, string? By, string? Note);
