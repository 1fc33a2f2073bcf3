using System.Text.Json;
using GridMap.Client.Map;

namespace GridMap.Client.Tests.Map;

public sealed class OutlineExtentTests
{
    [Theory]
    [InlineData("""{"type":"Point","coordinates":[113.6,34.7]}""", new[] { 113.6, 34.7, 113.6, 34.7 })]
    [InlineData("""{"type":"Polygon","coordinates":[[[1,2],[4,2],[4,8],[1,2]]]}""", new[] { 1.0, 2, 4, 8 })]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[1,2],[4,2],[4,8],[1,2]]],[[[-3,5],[0,5],[0,9],[-3,5]]]]}""", new[] { -3.0, 2, 4, 9 })]
    [InlineData("""{"type":"Polygon","coordinates":[]}""", null)]
    [InlineData("""{"type":"GeometryCollection"}""", null)]
    public void Of_Geometry_Box(string geoJson, double[]? expected)
    {
        using var document = JsonDocument.Parse(geoJson);

        Assert.Equal(expected, OutlineExtent.Of(document.RootElement));
    }
}
