namespace GridMap.Contracts.Departments;

/// <summary>An account that acts, or may act, for a department.</summary>
/// <param name="Id">The account.</param>
/// <param name="DisplayName">Name shown to others.</param>
/// <param name="DepartmentId">Department it acts for; null while it acts for none.</param>
public sealed record DepartmentAccount(Guid Id, string DisplayName, Guid? DepartmentId);
