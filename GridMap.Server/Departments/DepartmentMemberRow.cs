namespace GridMap.Server.Departments;

/// <summary>An account acts for one department.</summary>
internal sealed class DepartmentMemberRow
{
    public Guid AccountId { get; set; }

    public Guid DepartmentId { get; set; }
}
