namespace GridMap.Contracts.Alerts;

/// <summary>An alert as the list and the map show it.</summary>
/// <param name="Id">The alert.</param>
/// <param name="Kind">What its rule watches for.</param>
/// <param name="AreaCode">Area or cell code.</param>
/// <param name="Longitude">WGS 84 degrees; null when nowhere in particular.</param>
/// <param name="Latitude">WGS 84 degrees; null as above.</param>
/// <param name="Subject">What it leads to.</param>
/// <param name="SubjectId">Id or code of that.</param>
/// <param name="Message">What is the matter.</param>
/// <param name="State">What people have said.</param>
/// <param name="CanUndo">Whether the last word can be taken back.</param>
/// <param name="RaisedAt">When its cause was first found.</param>
/// <param name="ChangedAt">Last change of any kind.</param>
/// <param name="ClearedAt">When the cause was found gone; null while it is there.</param>
/// <param name="Occurrence">How often the cause came, from 1.</param>
/// <param name="By">Who said the last word; null when nobody has.</param>
/// <param name="Note">The reason given with it.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record AlertSummary(
    Guid Id, AlertRuleKind Kind, string AreaCode, double? Longitude, double? Latitude, AlertSubject Subject, string SubjectId, Message Message,
    AlertState State, bool CanUndo, DateTimeOffset RaisedAt, DateTimeOffset ChangedAt, DateTimeOffset? ClearedAt, int Occurrence,
    string? By, string? Note, int Version);
