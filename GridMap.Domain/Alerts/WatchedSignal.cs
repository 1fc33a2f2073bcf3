namespace GridMap.Domain.Alerts;

/// <summary>A sign that a closed place may be at work again, as a rule sees it.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Kind">What was noticed, by the name of its kind.</param>
/// <param name="At">When.</param>
public sealed record WatchedSignal(Guid Id, string Kind, DateTimeOffset At);
