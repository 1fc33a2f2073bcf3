namespace GridMap.Server.Sweeps;

/// <summary>A cell that a sortie photographs.</summary>
internal sealed class SortieCellRow
{
    public Guid SortieId { get; set; }

    public required string CellCode { get; set; }

    /// <summary>When an orthophoto that shows the cell came in after the sortie had been flown; null before.</summary>
    public DateTimeOffset? ShownAt { get; set; }
}
