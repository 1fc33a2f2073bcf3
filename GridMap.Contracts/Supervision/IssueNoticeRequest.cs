using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Supervision;

/// <summary>Issues a supervision notice.</summary>
/// <param name="Id">Chosen by the caller; the same one again is issued once.</param>
/// <param name="AreaCode">Unit that is to answer.</param>
/// <param name="DepartmentId">Department of that area that is to answer; null for the unit itself.</param>
/// <param name="Reason">Why.</param>
/// <param name="DueOn">Last day for the answer, after today.</param>
/// <param name="CaseIds">Cases that it is about.</param>
public sealed record IssueNoticeRequest(
    Guid Id, [property: Required, StringLength(15)] string AreaCode, Guid? DepartmentId, [property: Required, StringLength(2000)] string Reason, DateOnly DueOn,
    [property: Required, MaxLength(100)] IReadOnlyList<Guid> CaseIds);
