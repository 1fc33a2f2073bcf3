using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>What is to be swept, and with what.</summary>
public sealed record SweepRequest
{
    /// <summary>Valid Polygon or MultiPolygon, WGS 84, longitude first; holes need not be seen.</summary>
    public required Geometry Area { get; init; }

    /// <summary>The camera.</summary>
    public required SweepCamera Camera { get; init; }

    /// <summary>Side of a pixel on the ground, metres; null where the height is given.</summary>
    public double? GsdMetres { get; init; }

    /// <summary>Height above the ground, metres; null where the ground sampling distance is given. Given both, the height counts.</summary>
    public double? HeightMetres { get; init; }

    /// <summary>Overlaps, angle, margin, pitch.</summary>
    public SweepSettings Settings { get; init; } = new();

    /// <summary>What the drone can do.</summary>
    public SweepDrone Drone { get; init; } = new();

    /// <summary>What holds on every leg.</summary>
    public SweepLimits Limits { get; init; } = new();

    /// <summary>Battery and weather; null plans without batteries: one sortie for each place.</summary>
    public BatteryState? Battery { get; init; }

    /// <summary>Take-off points to choose from; none lets every sortie start where its first line does.</summary>
    public IReadOnlyList<LonLat> TakeOffs { get; init; } = [];

    /// <summary>The ground's heights; null takes it as level.</summary>
    public TerrainGrid? Terrain { get; init; }

    /// <summary>The stored elevation model that <see cref="Terrain"/> is of, for whoever makes the same plan again; null where there is none or it is a file of one's own.</summary>
    public Guid? TerrainId { get; init; }

    /// <summary>The stored road network along which <see cref="TakeOffs"/> were chosen; null where they were given.</summary>
    public Guid? RoadsId { get; init; }

    /// <summary>How many of the last <see cref="TakeOffs"/> were chosen along the roads; those before them were given.</summary>
    public int ChosenTakeOffs { get; init; }
}
