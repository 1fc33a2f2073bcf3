namespace GridMap.Server.Sweeps;

/// <summary>A supervisor's word that a cell comes first.</summary>
internal sealed class OverruleRow
{
    public Guid Id { get; set; }

    public required string CellCode { get; set; }

    public required string Reason { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
