namespace GridMap.Contracts.Departments;

/// <summary>A duty that a case's kind of violation usually brings, for the office to take or leave.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Department">Which trade does it.</param>
/// <param name="DepartmentId">The nearest registered department of that trade; null when there is none.</param>
/// <param name="DepartmentName">What that is called.</param>
/// <param name="IsGiven">The case has this duty already.</param>
public sealed record DutyProposal(DutyKind Kind, DepartmentKind Department, Guid? DepartmentId, string? DepartmentName, bool IsGiven);
