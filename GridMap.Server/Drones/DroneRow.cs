namespace GridMap.Server.Drones;

/// <summary>The newest word of a drone.</summary>
internal sealed class DroneRow
{
    public const int LongestId = 64;

    public required string DroneId { get; set; }

    public required string AreaCode { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public double? HeightMetres { get; set; }

    public double? AltitudeMetres { get; set; }

    public double? YawDegrees { get; set; }

    public double? SpeedMetresPerSecond { get; set; }

    public double? BatteryFraction { get; set; }

    public string? SortieId { get; set; }

    public DateTimeOffset At { get; set; }
}
