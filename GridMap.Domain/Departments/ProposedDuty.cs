namespace GridMap.Domain.Departments;

/// <summary>A duty that a kind of violation usually brings.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Department">Who does it.</param>
public sealed record ProposedDuty(DutyKind Kind, DepartmentKind Department);
