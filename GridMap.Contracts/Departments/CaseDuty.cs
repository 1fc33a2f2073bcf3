namespace GridMap.Contracts.Departments;

/// <summary>What a department has to do about a case.</summary>
/// <param name="Id">The duty.</param>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="CaseName">What its place is called.</param>
/// <param name="AreaCode">Area or cell code of the case.</param>
/// <param name="DepartmentId">Who does it.</param>
/// <param name="DepartmentName">What that is called.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsMine">The caller acts for the department.</param>
/// <param name="History">Everything that happened to it, in order.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record CaseDuty(
    Guid Id, Guid CaseId, string CaseNumber, string CaseName, string AreaCode, Guid DepartmentId, string DepartmentName, DutyKind Kind, DutyState State, bool IsMine,
    IReadOnlyList<DutyEvent> History, int Version);
