using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace GridMap.Contracts.Incidents;

/// <summary>Draws something, changes it, or puts it back.</summary>
/// <param name="RequestId">Chosen by the caller; a repeated request is done once.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Geometry">GeoJSON that fits the kind, WGS 84, longitude first; of a pin left out.</param>
/// <param name="Text">Words beside it; may be empty.</param>
/// <param name="Subject">What a pin stands for; null for what is drawn.</param>
/// <param name="SubjectId">Id or code of that.</param>
/// <param name="ExpectedVersion">The version that was seen; 0 for a new thing.</param>
public sealed record PutIncidentItemRequest(
    Guid RequestId, IncidentItemKind Kind, JsonElement? Geometry, [property: StringLength(500)] string Text,
    IncidentSubject? Subject, [property: StringLength(40)] string? SubjectId, int ExpectedVersion);
