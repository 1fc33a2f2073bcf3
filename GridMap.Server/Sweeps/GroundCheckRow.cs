namespace GridMap.Server.Sweeps;

/// <summary>Somebody went through a cell on foot.</summary>
internal sealed class GroundCheckRow
{
    public Guid Id { get; set; }

    public required string CellCode { get; set; }

    public DateTimeOffset CheckedAt { get; set; }

    public required string By { get; set; }

    public required string Finding { get; set; }
}
