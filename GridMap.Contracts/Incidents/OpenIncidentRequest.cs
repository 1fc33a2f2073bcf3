using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Incidents;

/// <summary>Opens an incident.</summary>
/// <param name="Id">Chosen by the caller, so that a repeated request opens one.</param>
/// <param name="Title">What it is called.</param>
/// <param name="AreaCode">Whoever covers this area takes part.</param>
/// <param name="Reason">Why.</param>
public sealed record OpenIncidentRequest(
    Guid Id, [property: Required, StringLength(100)] string Title, [property: Required, StringLength(15)] string AreaCode,
    [property: Required, StringLength(500)] string Reason);
