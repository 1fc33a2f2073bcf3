using GridMap.Domain.Detections;
using GridMap.Domain.Geo;
using GridMap.Domain.Sites;
using GridMap.Domain.Sweeps;

namespace GridMap.Domain.Tests;

/// <summary>Detections, sites and flights at metres east and north of the test place.</summary>
internal static class Seen
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static GroundDetection Tank(double east, double north, double diameter = 4, double score = 0.7, double uncertainty = 3) =>
        new(ObjectClass.Tank, score, Shapes.At(east, north), uncertainty, diameter, null, null, new PixelBox(0, 0, 10, 10));

    public static GroundDetection Roof(double east, double north, double area = 100, RoofColour colour = RoofColour.Light, double score = 0.7) =>
        new(ObjectClass.Structure, score, Shapes.At(east, north), 3, null, area, colour, new PixelBox(0, 0, 10, 10));

    public static Site Site(params GroundDetection[] objects) => Domain.Sites.Site.Of(objects);

    public static Flight Flight(double days = 0, double west = -1000, double south = -1000, double size = 2000) =>
        new(new FlightId(new Guid((int)days + 1, 0, 0, new byte[8])), Noon.AddDays(days), Shapes.Square(west, south, size));

    public static double MetresBetween(LonLat a, LonLat b) => GroundMeasure.DistanceMetres(a, b);
}
