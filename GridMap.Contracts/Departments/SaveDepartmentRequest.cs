using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Departments;

/// <summary>Registers or changes a department.</summary>
/// <param name="Kind">Which trade.</param>
/// <param name="Name">What it is called.</param>
/// <param name="AreaCode">City (4 digits) or county (6) that it acts for.</param>
/// <param name="DutyPhone">Telephone that is answered at any hour.</param>
/// <param name="AccountIds">Accounts of role Department that act for it; an account acts for one.</param>
/// <param name="ExpectedVersion">The version that was seen; null for a new one.</param>
public sealed record SaveDepartmentRequest(
    DepartmentKind Kind, [property: Required, StringLength(100)] string Name, [property: Required, StringLength(6)] string AreaCode,
    [property: StringLength(30)] string? DutyPhone, [property: Required, MaxLength(50)] IReadOnlyList<Guid> AccountIds, int? ExpectedVersion);
