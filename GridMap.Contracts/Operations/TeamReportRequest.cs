using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Operations;

/// <summary>Says how far a team is.</summary>
/// <param name="RequestId">Chosen by the caller; a repeated request is done once.</param>
/// <param name="State">How far.</param>
/// <param name="Note">What is to be added.</param>
public sealed record TeamReportRequest(Guid RequestId, TeamState State, [property: StringLength(300)] string? Note);
