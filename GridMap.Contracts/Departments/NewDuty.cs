using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Departments;

/// <summary>A duty to give.</summary>
/// <param name="Id">Chosen by the caller; the same one again is given once.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="DepartmentId">Who does it.</param>
/// <param name="Note">In words; needed for <see cref="DutyKind.Other"/>.</param>
public sealed record NewDuty(Guid Id, DutyKind Kind, Guid DepartmentId, [property: StringLength(500)] string? Note);
