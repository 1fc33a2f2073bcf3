using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Operations;

/// <summary>What a department is to do.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Task">In words.</param>
public sealed record TeamTask(Guid DepartmentId, [property: Required, StringLength(300)] string Task);
