using GridMap.Contracts.Sweeps;

namespace GridMap.Server.Sweeps;

/// <summary>One step about a plan, a sortie or a cell; none is ever changed.</summary>
internal sealed class SweepEventRow
{
    /// <summary>Given by the database: steps of one moment stay in their order.</summary>
    public long Id { get; set; }

    /// <summary>The plan's area, or the cell.</summary>
    public required string AreaCode { get; set; }

    public Guid? PlanId { get; set; }

    public int? SortieNumber { get; set; }

    public string? CellCode { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    public SweepStep Step { get; set; }

    public string? Note { get; set; }
}
