using GridMap.Contracts.Supervision;

namespace GridMap.Server.Supervision;

internal sealed class NoticeRow
{
    public Guid Id { get; set; }

    /// <summary>Area of whoever issued it, whose series the number is of.</summary>
    public required string Series { get; set; }

    public int Year { get; set; }

    public int Ordinal { get; set; }

    public required string AreaCode { get; set; }

    public Guid? DepartmentId { get; set; }

    public required string Reason { get; set; }

    public NoticeState State { get; set; }

    public DateOnly DueOn { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public bool IsNamed { get; set; }

    public Guid IssuedBy { get; set; }

    public required string IssuerName { get; set; }

    public DateTimeOffset IssuedAt { get; set; }

    public int Version { get; set; }
}
