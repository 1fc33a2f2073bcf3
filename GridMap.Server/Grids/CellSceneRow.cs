namespace GridMap.Server.Grids;

/// <summary>How much one flight says a cell is worth a look.</summary>
internal sealed class CellSceneRow
{
    public required string CellCode { get; set; }

    public Guid OrthophotoId { get; set; }

    public DateTimeOffset TakenAt { get; set; }

    public double Score { get; set; }

    /// <summary>Of the scene map; null when the model has none.</summary>
    public double? Map { get; set; }

    public double Tank { get; set; }

    public double CoveredFraction { get; set; }
}
