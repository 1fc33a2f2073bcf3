using System.Text.Json;

namespace GridMap.Contracts.Incidents;

/// <summary>Something on the shared map, in one of its versions.</summary>
/// <param name="Id">Chosen by whoever drew it.</param>
/// <param name="Version">For the expected version of a request.</param>
/// <param name="IsErased">It is taken off the map.</param>
/// <param name="Kind">What it is; says which geometry it has.</param>
/// <param name="Geometry">GeoJSON, WGS 84, longitude first.</param>
/// <param name="Text">Words beside it; may be empty.</param>
/// <param name="Subject">What a pin stands for; null for what is drawn.</param>
/// <param name="SubjectId">Id or code of that.</param>
/// <param name="SubjectTitle">Its number or name when it was pinned; empty for an alert.</param>
/// <param name="CreatedBy">Who drew it.</param>
/// <param name="ChangedBy">Who made this version.</param>
/// <param name="ChangedAt">When.</param>
public sealed record IncidentItem(
    Guid Id, int Version, bool IsErased, IncidentItemKind Kind, JsonElement Geometry, string Text,
    IncidentSubject? Subject, string? SubjectId, string? SubjectTitle, string CreatedBy, string ChangedBy, DateTimeOffset ChangedAt);
