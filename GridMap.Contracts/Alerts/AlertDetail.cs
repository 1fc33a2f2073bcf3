namespace GridMap.Contracts.Alerts;

/// <summary>An alert with all that happened to it.</summary>
/// <param name="Summary">As the list shows it.</param>
/// <param name="History">Newest first.</param>
public sealed record AlertDetail(AlertSummary Summary, IReadOnlyList<AlertEvent> History);
