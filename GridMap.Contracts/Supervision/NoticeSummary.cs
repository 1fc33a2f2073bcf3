namespace GridMap.Contracts.Supervision;

/// <summary>A supervision notice (督办单).</summary>
/// <param name="Id">The notice.</param>
/// <param name="Number">Its number in the year's series of the area that issued it.</param>
/// <param name="AreaCode">Unit that is to answer, or the area of the department that is.</param>
/// <param name="DepartmentId">Department that is to answer; null where a unit's own office is.</param>
/// <param name="UnitName">What that is called.</param>
/// <param name="Reason">Why it was issued.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DueOn">Last day for the answer.</param>
/// <param name="AnsweredOn">Day of the answer; null before one.</param>
/// <param name="IsLate">The answer is, or came, after its last day.</param>
/// <param name="IsNamed">The unit was named openly (通报).</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="IssuedBy">By whom.</param>
/// <param name="MayAnswer">The caller may answer it now.</param>
/// <param name="Version">For the expected version of a request.</param>
public sealed record NoticeSummary(
    Guid Id, string Number, string AreaCode, Guid? DepartmentId, string UnitName, string Reason, NoticeState State, DateOnly DueOn, DateOnly? AnsweredOn, bool IsLate, bool IsNamed,
    DateTimeOffset IssuedAt, string IssuedBy, bool MayAnswer, int Version);
