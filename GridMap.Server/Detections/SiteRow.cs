namespace GridMap.Server.Detections;

/// <summary>What one flight showed at one place: objects that belong together. Rows are only ever added.</summary>
internal sealed class SiteRow
{
    public Guid Id { get; set; }

    public Guid OrthophotoId { get; set; }

    public required string AreaCode { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public double RadiusMetres { get; set; }

    public double Score { get; set; }

    public int TankCount { get; set; }

    public int StructureCount { get; set; }

    public double RoofAreaSquareMetres { get; set; }

    public int BlueRoofCount { get; set; }

    /// <summary>Objects as JSON, an array of <see cref="Contracts.Detections.DetectedObject"/>.</summary>
    public required string Objects { get; set; }

    /// <summary>Reasons as JSON, an array of <see cref="Contracts.Suspects.SuspectReason"/>.</summary>
    public required string Reasons { get; set; }

    /// <summary>Name of the licensed premises it lies in; null when in none.</summary>
    public string? LicensedPremises { get; set; }

    public string? ChipSha256 { get; set; }

    /// <summary>Left, top, width, height as JSON; null without a chip.</summary>
    public string? ChipPixelBox { get; set; }

    public required string Model { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    public Guid? SuspectId { get; set; }
}
