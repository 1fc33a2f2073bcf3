namespace GridMap.Server.Grids;

internal sealed class CellRow
{
    public required string Code { get; set; }

    public required string Name { get; set; }

    public required string VillageCode { get; set; }

    /// <summary>Well-known binary, WGS 84.</summary>
    public required byte[] Polygon { get; set; }

    public double AreaSquareMetres { get; set; }

    /// <summary>Version of the geometry and name, 1 at first; concurrency token.</summary>
    public int Version { get; set; }

    public bool IsRetired { get; set; }

    /// <summary>Part seen by processed flights, well-known binary, WGS 84; null when none.</summary>
    public byte[]? Seen { get; set; }

    public double CoveredFraction { get; set; }

    public DateTimeOffset? SweptAt { get; set; }

    /// <summary>How much it is worth a look now, by the flights in <see cref="CellSceneRow"/>; null when none was scored.</summary>
    public double? SceneScore { get; set; }
}
