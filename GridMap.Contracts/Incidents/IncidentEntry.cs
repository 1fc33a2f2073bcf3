namespace GridMap.Contracts.Incidents;

/// <summary>One thing that happened in an incident; none is ever changed or deleted.</summary>
/// <param name="Number">From 1, without gaps, in commit order.</param>
/// <param name="At">When, by the clock of the server that wrote it; the order is the number's.</param>
/// <param name="By">Who.</param>
/// <param name="Step">What.</param>
/// <param name="Item">The thing as it is since; null where none is concerned.</param>
/// <param name="Text">Words that were written; null where none were.</param>
public sealed record IncidentEntry(long Number, DateTimeOffset At, string By, IncidentStep Step, IncidentItem? Item, string? Text);
