using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Incidents;

/// <summary>Writes, closes or opens again.</summary>
/// <param name="RequestId">Chosen by the caller; a repeated request is done once.</param>
/// <param name="Text">What is said, with what result, or why.</param>
public sealed record IncidentWordRequest(Guid RequestId, [property: Required, StringLength(1000)] string Text);
