using GridMap.Contracts.Sweeps;

namespace GridMap.Server.Sweeps;

internal sealed class SweepPlanRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The narrowest area that holds all its cells.</summary>
    public required string AreaCode { get; set; }

    public SweepPlanState State { get; set; }

    public required string Camera { get; set; }

    /// <summary>The request as it was sent, JSON.</summary>
    public required string Request { get; set; }

    /// <summary><see cref="SweepFigures"/> as JSON.</summary>
    public required string Figures { get; set; }

    /// <summary>Remarks as JSON, an array of <see cref="Contracts.Message"/>.</summary>
    public required string Warnings { get; set; }

    /// <summary>Cells that it photographs, by code, separated by commas.</summary>
    public required string CellCodes { get; set; }

    /// <summary>West, south, east, north, WGS 84 degrees.</summary>
    public double West { get; set; }

    public double South { get; set; }

    public double East { get; set; }

    public double North { get; set; }

    /// <summary>Its legs as GeoJSON in the file store; also what a plan made again is compared with.</summary>
    public required string LegsSha256 { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public required string CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public string? CancelReason { get; set; }

    public int Version { get; set; }
}
