using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GridMap.Domain.Tests;

/// <summary>Shapes from WKT; metric ones are given in metres east and north of one place in the city.</summary>
internal static class Shapes
{
    public static readonly GroundFrame Frame = CoordinateSystems.Get(4547).Frame!; // 4547 is metric

    public static readonly MetricPoint Origin = new(465_600, 3_846_500);

    public static Geometry Wgs84(string wkt) => new WKTReader().Read(wkt);

    public static Geometry Metric(string wkt) => GeometryTransform.Apply(
        new WKTReader().Read(wkt), srid: 4547, (x, y) => (x + Origin.EastMetres, y + Origin.NorthMetres));

    public static Geometry Ground(string wkt) => Frame.ToLonLat(Metric(wkt));

    public static LonLat At(double east, double north) =>
        Frame.ToLonLat(new MetricPoint(Origin.EastMetres + east, Origin.NorthMetres + north));

    public static Geometry Square(double west, double south, double size) => Ground(
        FormattableString.Invariant($"POLYGON (({west} {south}, {west + size} {south}, {west + size} {south + size}, {west} {south + size}, {west} {south}))"));
}
