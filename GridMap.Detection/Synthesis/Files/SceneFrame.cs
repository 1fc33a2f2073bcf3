using GridMap.Domain.Geo;

namespace GridMap.Detection.Synthesis.Files;

/// <summary>Where a scene lies on the ground: its upper left corner in the Gauss-Krüger zone of its origin.</summary>
internal sealed class SceneFrame
{
    private readonly GroundFrame _ground;

    public SceneFrame(SceneOptions options)
    {
        _ground = LocalFrame.For(options.Origin);
        var corner = _ground.ToMetric(options.Origin);
        OriginEastMetres = Math.Round(corner.EastMetres);
        OriginNorthMetres = Math.Round(corner.NorthMetres);
    }

    public double OriginEastMetres { get; }

    public double OriginNorthMetres { get; }

    /// <summary>Every zone of China has a code; the options refuse origins outside.</summary>
    public int Epsg => _ground.Epsg ?? throw new InvalidOperationException($"{_ground.Name} has no EPSG code.");

    public string Name => _ground.Name;

    public LonLat ToLonLat(double x, double y) => _ground.ToLonLat(new MetricPoint(OriginEastMetres + x, OriginNorthMetres - y));
}
