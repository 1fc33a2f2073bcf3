using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Cases;

/// <summary>Steps to take, in this order. After the first that is refused the rest are not tried.</summary>
/// <param name="Steps">1 to 100.</param>
public sealed record TakeCaseStepsRequest([property: Required, MinLength(1), MaxLength(100)] IReadOnlyList<CaseStepRequest> Steps);
