using GridMap.Contracts.Operations;

namespace GridMap.Server.Operations;

internal sealed class OperationRow
{
    public Guid Id { get; set; }

    public required string Title { get; set; }

    public required string AreaCode { get; set; }

    public OperationState State { get; set; }

    public DateTimeOffset StartsAt { get; set; }

    public required string MeetingPoint { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public DateTimeOffset? WentAt { get; set; }

    public string? WentBy { get; set; }

    public string? WentReason { get; set; }

    /// <summary>Whoever writes an entry holds this row until commit: numbers are given in commit order.</summary>
    public long LastNumber { get; set; }

    public DateTimeOffset ChangedAt { get; set; }
}
