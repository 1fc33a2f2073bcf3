using GridMap.Contracts.Departments;

namespace GridMap.Server.Departments;

internal sealed class DepartmentRow
{
    public Guid Id { get; set; }

    public DepartmentKind Kind { get; set; }

    public required string Name { get; set; }

    public required string AreaCode { get; set; }

    public string? DutyPhone { get; set; }

    public int Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }
}
