using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Sites;

/// <summary>Objects of one flight that belong together. It is a place to look at, not yet a suspect.</summary>
/// <param name="Objects">At least one; tanks before structures, each by place.</param>
/// <param name="Centre">WGS 84: mean of the tanks, or of the structures where there is no tank.</param>
/// <param name="RadiusMetres">Uncertainty: radius around the centre that holds the true one, metres.</param>
/// <param name="ExtentMetres">How far the site reaches from its centre, metres.</param>
public sealed record Site(IReadOnlyList<GroundDetection> Objects, LonLat Centre, double RadiusMetres, double ExtentMetres)
{
    /// <summary>The tanks.</summary>
    public IEnumerable<GroundDetection> Tanks => Objects.Where(seen => seen.Class == ObjectClass.Tank);

    /// <summary>The structures.</summary>
    public IEnumerable<GroundDetection> Structures => Objects.Where(seen => seen.Class == ObjectClass.Structure);

    /// <summary>How many tanks.</summary>
    public int TankCount => Tanks.Count();

    /// <summary>Diameters of the tanks, metres, largest first.</summary>
    public IReadOnlyList<double> TankDiametersMetres => [.. Tanks.Select(tank => tank.DiameterMetres ?? 0).OrderDescending()];

    /// <summary>How many structures.</summary>
    public int StructureCount => Structures.Count();

    /// <summary>Area of all roofs, square metres.</summary>
    public double RoofAreaSquareMetres => Structures.Sum(structure => structure.AreaSquareMetres ?? 0);

    /// <summary>How many roofs are of blue steel.</summary>
    public int BlueRoofCount => Structures.Count(structure => structure.RoofColour == RoofColour.Blue);

    /// <summary>Highest score of its tanks, or of its structures where there is no tank; 0 to 1.</summary>
    public double Score => (TankCount > 0 ? Tanks : Structures).Max(seen => seen.Score);

    /// <summary>Makes a site of objects, whatever their order.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Site Of(IEnumerable<GroundDetection> objects)
    {
        var ordered = objects.Order(DetectionOrder.Instance).ToList();
        if (ordered.Count == 0) throw new ArgumentException("A site holds at least one object.", nameof(objects));
        var frame = LocalFrame.For(ordered[0].Position);
        var anchors = ordered.Where(seen => seen.Class == ordered[0].Class).ToList();
        var points = anchors.Select(seen => frame.ToMetric(seen.Position)).ToList();
        var centre = new MetricPoint(points.Average(p => p.EastMetres), points.Average(p => p.NorthMetres));
        var extent = ordered.Max(seen => GroundMeasure.DistanceMetres(centre, frame.ToMetric(seen.Position)) + SiteClustering.HalfSizeMetres(seen));
        // Objects of one picture err together, so their mean is no better than they are.
        return new Site(ordered, frame.ToLonLat(centre), anchors.Max(seen => seen.UncertaintyMetres), extent);
    }
}
