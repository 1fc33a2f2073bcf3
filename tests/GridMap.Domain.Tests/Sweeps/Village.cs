using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace GridMap.Domain.Tests.Sweeps;

/// <summary>Villages for the sweep tests, in metres about the test place, and the shortest way to a plan.</summary>
internal static class Village
{
    public const string Square = "POLYGON ((0 0, 600 0, 600 500, 0 500, 0 0))";

    public static SweepRequest Request(Geometry area, string camera = "Mavic 3E", double gsdMetres = 0.03) =>
        new() { Area = area, Camera = CameraCatalogue.Find(camera)!, GsdMetres = gsdMetres };

    public static SweepPlan Plan(SweepRequest request) => SweepPlanner.Plan(request) switch
    {
        SweepOutcome.Planned planned => planned.Plan,
        SweepOutcome.Refused refused => throw new InvalidOperationException(string.Join("; ", refused.Reasons)),
        SweepOutcome.BreaksLimits breaks => throw new InvalidOperationException(string.Join("; ", breaks.Breaches.Select(breach => breach.Message))),
        _ => throw new InvalidOperationException(),
    };

    public static string FaultOf(SweepRequest request) => Assert.IsType<SweepOutcome.Refused>(SweepPlanner.Plan(request)).Reasons[0].Key;

    /// <summary>A compact village of some 10 to 80 hectares, WGS 84.</summary>
    public static Geometry Compact(Random chance) => Shapes.Frame.ToLonLat(Blob(chance, 250 + 190 * chance.NextDouble(), roughness: 0.15));

    /// <summary>Any village: compact, concave, with holes, of several parts, or a sliver. WGS 84.</summary>
    public static Geometry Any(Random chance)
    {
        var radius = 80 + 400 * chance.NextDouble();
        Geometry shape = (chance.Next(6)) switch
        {
            0 => Blob(chance, radius, roughness: 0.15),
            1 => Blob(chance, radius, roughness: 0.6),
            2 => Overlay(Blob(chance, radius, 0.2), Blob(chance, radius * 0.4, 0.3), SpatialFunction.Difference),
            3 => Overlay(Blob(chance, radius, 0.2), Moved(Blob(chance, radius * 0.8, 0.3), radius * 0.7, chance), SpatialFunction.Difference),
            4 => Overlay(Blob(chance, radius * 0.5, 0.3), Moved(Blob(chance, radius * 0.4, 0.3), radius, chance), SpatialFunction.Union),
            _ => Sliver(chance, 100 + radius * 2, 3 + 20 * chance.NextDouble()),
        };
        return Shapes.Frame.ToLonLat(shape);
    }

    private static Polygon Blob(Random chance, double radius, double roughness)
    {
        var (corners, stretch, turn) = (chance.Next(6, 24), 0.6 + 0.8 * chance.NextDouble(), Math.Tau * chance.NextDouble());
        var ring = Enumerable.Range(0, corners).Select(i =>
        {
            var (angle, reach) = (Math.Tau * i / corners, radius * (1 - roughness + 2 * roughness * chance.NextDouble()));
            var (x, y) = (reach * Math.Cos(angle) * stretch, reach * Math.Sin(angle));
            return new Coordinate(
                Shapes.Origin.EastMetres + x * Math.Cos(turn) - y * Math.Sin(turn), Shapes.Origin.NorthMetres + x * Math.Sin(turn) + y * Math.Cos(turn));
        }).ToList();
        return new Polygon(new LinearRing([.. ring, ring[0].Copy()]));
    }

    private static Polygon Sliver(Random chance, double length, double width)
    {
        var (sin, cos) = Math.SinCos(Math.Tau * chance.NextDouble());
        Coordinate At(double x, double y) => new(Shapes.Origin.EastMetres + x * cos - y * sin, Shapes.Origin.NorthMetres + x * sin + y * cos);
        return new Polygon(new LinearRing([At(0, 0), At(length, 0), At(length, width), At(0, width), At(0, 0)]));
    }

    private static Geometry Moved(Geometry shape, double metres, Random chance)
    {
        var (sin, cos) = Math.SinCos(Math.Tau * chance.NextDouble());
        return GeometryTransform.Apply(shape, 0, (x, y) => (x + metres * cos, y + metres * sin));
    }

    private static Geometry Overlay(Geometry a, Geometry b, SpatialFunction function) => OverlayNGRobust.Overlay(a, b, function);
}
