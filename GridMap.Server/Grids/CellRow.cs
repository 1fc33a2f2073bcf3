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

    /// <summary>Take-off of the next sortie over it that is on the calendar and not flown yet.</summary>
    public DateTimeOffset? PlannedFor { get; set; }

    /// <summary>Last landing of a sortie over it whose pictures have not come in.</summary>
    public DateTimeOffset? FlownAt { get; set; }

    /// <summary>A certificate shows it as it was from this time on.</summary>
    public DateTimeOffset? CertifiedAt { get; set; }

    /// <summary>When somebody last went through it on foot.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>None of it can be flown.</summary>
    public bool IsUnflyable { get; set; }

    /// <summary>How much it is worth a look now, by the flights in <see cref="CellSceneRow"/>; null when none was scored.</summary>
    public double? SceneScore { get; set; }
}
