using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Cases;

/// <summary>What the ledger says of a place. No personal data of suspects: they are the case's parties.</summary>
/// <param name="Name">What the place is called.</param>
/// <param name="Address">Where it is, in words.</param>
/// <param name="Products">What is made or stored there.</param>
/// <param name="Licences">Licences it has, or lacks.</param>
/// <param name="FoundBy">How it was found: flight, sweep on foot, a tip.</param>
/// <param name="FoundOn">Day it was found, Beijing time.</param>
/// <param name="Unit">Unit that answers for it.</param>
/// <param name="PersonResponsible">The official who answers for it.</param>
/// <param name="Remarks">Anything else.</param>
public sealed record CaseFacts(
    [property: Required, StringLength(100)] string Name, [property: StringLength(200)] string? Address, [property: StringLength(500)] string? Products,
    [property: StringLength(500)] string? Licences, [property: Required, StringLength(100)] string FoundBy, DateOnly? FoundOn,
    [property: StringLength(100)] string? Unit, [property: StringLength(100)] string? PersonResponsible, [property: StringLength(2000)] string? Remarks);
