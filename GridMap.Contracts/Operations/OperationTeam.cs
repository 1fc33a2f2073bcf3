using GridMap.Contracts.Departments;

namespace GridMap.Contracts.Operations;

/// <summary>A department's part in a joint operation.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Kind">Which trade.</param>
/// <param name="Name">What it is called.</param>
/// <param name="DutyPhone">Telephone that is answered at any hour.</param>
/// <param name="Task">What it does there.</param>
/// <param name="State">How far its team is.</param>
/// <param name="ReportedAt">When it said so; null while it has said nothing.</param>
/// <param name="ReportedBy">Who said it.</param>
/// <param name="Note">What was added.</param>
/// <param name="IsMine">The caller acts for it.</param>
public sealed record OperationTeam(
    Guid DepartmentId, DepartmentKind Kind, string Name, string? DutyPhone, string Task, TeamState State, DateTimeOffset? ReportedAt, string? ReportedBy, string? Note, bool IsMine);
