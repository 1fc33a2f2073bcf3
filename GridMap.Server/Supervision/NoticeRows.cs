using GridMap.Contracts.People;
using GridMap.Domain.Supervision;
using GridMap.Server.People;

namespace GridMap.Server.Supervision;

internal static class NoticeRows
{
    /// <summary>As such papers are numbered: the issuer's area, the year, the number in it.</summary>
    public static string NumberOf(this NoticeRow row) => $"{row.Series}督〔{row.Year}〕{row.Ordinal}号";

    public static SupervisionNotice ToNotice(this NoticeRow row) => new((NoticeState)row.State, row.IssuedBy, row.DueOn, row.AnsweredOn, row.IsNamed);

    /// <summary>The department it went to, or whoever works for the unit; never who issued it.</summary>
    public static bool MayBeAnsweredBy(this NoticeRow row, KnownAccount account, Guid? departmentId) =>
        account.Id != row.IssuedBy && account.Scope.Covers(row.AreaCode) && (row.DepartmentId is { } asked
            ? asked == departmentId
            : account.Roles.Contains(Role.Office) || account.Roles.Contains(Role.Supervisor));
}
