namespace GridMap.Contracts.Alerts;

/// <summary>The body of a webhook's message. It names no person.</summary>
/// <param name="Step">What happened to the alert.</param>
/// <param name="At">When.</param>
/// <param name="Text">What is the matter, by language: <c>zh-CN</c> and <c>en</c>.</param>
/// <param name="Alert">The alert as it is then; a higher version is newer, whatever the order of arrival.</param>
public sealed record AlertNotice(AlertStep Step, DateTimeOffset At, IReadOnlyDictionary<string, string> Text, AlertSummary Alert);
