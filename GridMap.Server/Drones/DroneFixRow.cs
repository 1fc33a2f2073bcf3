namespace GridMap.Server.Drones;

/// <summary>A place of a flown track: at most one a second and drone.</summary>
internal sealed class DroneFixRow
{
    public required string DroneId { get; set; }

    /// <summary>The second it was there.</summary>
    public DateTimeOffset At { get; set; }

    public required string AreaCode { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public double? HeightMetres { get; set; }

    public double? AltitudeMetres { get; set; }

    public double? YawDegrees { get; set; }

    public double? SpeedMetresPerSecond { get; set; }

    public double? BatteryFraction { get; set; }

    public string? SortieId { get; set; }
}
