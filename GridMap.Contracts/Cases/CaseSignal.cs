namespace GridMap.Contracts.Cases;

/// <summary>A sign that a closed place may be at work again.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Kind">What was noticed.</param>
/// <param name="At">When.</param>
/// <param name="Source">What says so: a flight's file, a suspect's number, an account's name.</param>
/// <param name="Why">What was noticed, in a sentence.</param>
public sealed record CaseSignal(Guid Id, CaseSignalKind Kind, DateTimeOffset At, string Source, Message Why);
