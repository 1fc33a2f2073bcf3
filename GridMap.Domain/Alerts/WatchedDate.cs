namespace GridMap.Domain.Alerts;

/// <summary>A day by which a unit is to have done something that it has not done yet.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Key">Names what is due and of which unit, whatever the day.</param>
/// <param name="AreaCode">The unit's area.</param>
/// <param name="DueOn">Last day in time, Beijing time.</param>
/// <param name="Subject">What it leads to.</param>
/// <param name="SubjectId">Id or code of that.</param>
/// <param name="Arguments">What its sentence says beside the day.</param>
public sealed record WatchedDate(
    WatchedDateKind Kind, string Key, string AreaCode, DateOnly DueOn, AlertSubject Subject, string SubjectId, IReadOnlyList<(string Name, object Value)> Arguments);
