namespace GridMap.Server.Grids;

/// <summary>A past or present version of a cell; rows are only ever added.</summary>
internal sealed class CellVersionRow
{
    public Guid Id { get; set; }

    public required string CellCode { get; set; }

    public int Version { get; set; }

    public required string Name { get; set; }

    public required byte[] Polygon { get; set; }

    public double AreaSquareMetres { get; set; }

    public bool IsRetired { get; set; }

    public DateTimeOffset At { get; set; }

    public required string By { get; set; }

    public required string Source { get; set; }
}
