using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Departments;

/// <summary>Gives duties on a case; all of them or none.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Duties">What is given to whom.</param>
public sealed record GiveDutiesRequest(Guid CaseId, [property: Required, MinLength(1), MaxLength(30)] IReadOnlyList<NewDuty> Duties);
