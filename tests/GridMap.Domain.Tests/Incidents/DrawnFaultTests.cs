using GridMap.Domain.Incidents;
using NetTopologySuite.IO;

namespace GridMap.Domain.Tests.Incidents;

public sealed class DrawnFaultTests
{
    [Theory]
    [InlineData(DrawnKind.Point, "POINT(113.6 34.7)", null)]
    [InlineData(DrawnKind.Point, "LINESTRING(113.6 34.7, 113.7 34.7)", "incident.wrongShape")]
    [InlineData(DrawnKind.Point, "POINT EMPTY", "incident.wrongShape")]
    [InlineData(DrawnKind.Line, "LINESTRING(113.6 34.7, 113.7 34.7)", null)]
    [InlineData(DrawnKind.Line, "LINESTRING(113.6 34.7, 113.6 34.7)", "incident.noLength")]
    [InlineData(DrawnKind.Arrow, "POLYGON((0 0, 1 0, 1 1, 0 0))", "incident.wrongShape")]
    [InlineData(DrawnKind.Polygon, "POLYGON((113.6 34.7, 113.7 34.7, 113.7 34.8, 113.6 34.7))", null)]
    [InlineData(DrawnKind.Polygon, "POLYGON((113.6 34.7, 113.7 34.8, 113.7 34.7, 113.6 34.8, 113.6 34.7))", "grid.selfCrossing")]
    [InlineData(DrawnKind.Line, "LINESTRING(113.6 34.7, 113.7 89)", "incident.offTheMap")]
    [InlineData(DrawnKind.Line, "LINESTRING(113.6 34.7, 1 1, 2 2, 3 3, 4 4, 5 5)", "incident.tooManyVertices")]
    public void Find_Shape_NamesWhatIsWrong(DrawnKind kind, string wkt, string? key) =>
        Assert.Equal(key, DrawnFault.Find(kind, new WKTReader().Read(wkt), mostVertices: 5)?.Key);

    [Fact]
    public void Find_NoGeometry_IsTheWrongShape() => Assert.Equal("incident.wrongShape", DrawnFault.Find(DrawnKind.Point, shape: null, mostVertices: 5)?.Key);
}
