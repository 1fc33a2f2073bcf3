using GridMap.Domain.TipOffs;

namespace GridMap.Domain.Alerts;

/// <summary>A report of the public as a rule sees it: what was reported, and where exactly, is no business of alerts.</summary>
/// <param name="Id">The report.</param>
/// <param name="Number">Its number for people.</param>
/// <param name="AreaCode">Area or cell code.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="DueOn">Last day for what comes next, Beijing time; null when nothing is owed.</param>
public sealed record WatchedTip(Guid Id, string Number, string AreaCode, TipState State, DateTimeOffset ReceivedAt, DateOnly? DueOn);
