using System.Text.Json;
using GridMap.Detection.Rasters;
using GridMap.Detection.Tests.Rasters;
using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Detection.Tests.Outlines;

/// <summary>The labelled buildings of a real orthophoto, in its pixels.</summary>
internal static class LabelledRoofs
{
    public static readonly string[] Orthophotos = ["kampala_A", "kampala_B", "catanduanes_A", "catanduanes_B", "zanzibar_A"];

    public static string PathOf(string name) => SharedData.PathOf("orthophotos", "structures", $"{name}_z21.tif");

    /// <summary>Buildings of which this much is in the picture, with whether their label says blue.</summary>
    public static IReadOnlyList<(Polygon Shape, bool IsBlue)> Read(string name, double leastVisible)
    {
        using var raster = RasterFile.Open(PathOf(name));
        var place = raster.Header.Georeference ?? throw new InvalidDataException($"{name} has no place.");
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("orthophotos", "structures", $"{name}.buildings.geojson")));
        return
        [
            .. from feature in document.RootElement.GetProperty("features").EnumerateArray()
               let properties = feature.GetProperty("properties")
               where properties.GetProperty("visible_fraction").GetDouble() >= leastVisible
               let ring = feature.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray()
                   .Select(at => place.ToPixel(new LonLat(at[0].GetDouble(), at[1].GetDouble()))).Select(at => new Coordinate(at.Column, at.Row)).ToArray()
               let shape = new Polygon(new LinearRing(ring))
               where shape.IsValid
               select (shape, properties.GetProperty("blue_roof").GetBoolean()),
        ];
    }
}
