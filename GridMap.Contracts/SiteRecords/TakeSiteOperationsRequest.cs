using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.SiteRecords;

/// <summary>Hands in operations of a record; the first batch begins it.</summary>
/// <param name="TargetId">The target that is visited, whose id the record bears; or null.</param>
/// <param name="CaseId">The case that is visited, when there is no target; or null.</param>
/// <param name="Operations">In any order; those that are there already count once.</param>
public sealed record TakeSiteOperationsRequest(
    Guid? TargetId, Guid? CaseId, [property: Required, MinLength(1), MaxLength(500)] IReadOnlyList<SiteOperationRecord> Operations);
