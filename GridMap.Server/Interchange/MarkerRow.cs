namespace GridMap.Server.Interchange;

/// <summary>The newest word of another command system on one thing; gone some time after it is stale.</summary>
internal sealed class MarkerRow
{
    public required string Uid { get; set; }

    public required string Type { get; set; }

    public required string Name { get; set; }

    public double Longitude { get; set; }

    public double Latitude { get; set; }

    public double? UncertaintyMetres { get; set; }

    public required string AreaCode { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset StaleAt { get; set; }
}
