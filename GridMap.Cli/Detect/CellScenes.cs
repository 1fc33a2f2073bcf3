using System.Text.Encodings.Web;
using System.Text.Json;
using GridMap.Detection.Scenes;
using NetTopologySuite.Geometries;

namespace GridMap.Cli.Detect;

/// <summary>How much each grid cell is worth a look, over all pictures: GeoJSON features by falling score, cells that no picture shows at the end.</summary>
internal static class CellScenes
{
    public static IReadOnlyList<(CellShape Cell, SceneScore? Score)> Rank(IReadOnlyList<CellShape> cells, IReadOnlyList<PictureResult> results) =>
    [
        .. cells
            .Select(cell => (Cell: cell, Score: results
                .Select(result => result.Report?.FindScene(cell.Shape)).OfType<SceneScore>().MaxBy(score => score.Value)))
            .OrderByDescending(entry => entry.Score?.Value ?? -1),
    ];

    public static void WriteFile(string path, IReadOnlyList<(CellShape Cell, SceneScore? Score)> ranked, IReadOnlyList<PictureResult> results) =>
        ResultFile.Replace(path, stream =>
        {
            using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            GeoJsonResults.WriteMetadata(json, results);
            json.WriteStartArray("features");
            WriteFeatures(json, ranked);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    public static void WriteFeatures(Utf8JsonWriter json, IReadOnlyList<(CellShape Cell, SceneScore? Score)> ranked)
    {
        for (var i = 0; i < ranked.Count; i++)
        {
            var (cell, score) = ranked[i];
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WritePropertyName("geometry");
            WriteShape(json, cell.Shape);
            json.WriteStartObject("properties");
            json.WriteString("kind", "cell");
            json.WriteString("code", cell.Code);
            json.WriteBoolean("seen", score is not null);
            if (score is not null)
            {
                json.WriteNumber("rank", i + 1);
                json.WriteNumber("sceneScore", ResultNumbers.Score(score.Value));
                ResultNumbers.WriteOptional(json, "sceneMap", score.Map is { } map ? ResultNumbers.Score(map) : null);
                json.WriteNumber("bestTank", ResultNumbers.Score(score.Tank));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteShape(Utf8JsonWriter json, Geometry shape)
    {
        json.WriteStartObject();
        json.WriteString("type", shape.GeometryType);
        json.WriteStartArray("coordinates");
        for (var part = 0; part < shape.NumGeometries; part++)
        {
            var polygon = (Polygon)shape.GetGeometryN(part); // Cells are polygons and sets of them.
            if (shape is MultiPolygon)
            {
                json.WriteStartArray();
            }

            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                json.WriteStartArray();
                foreach (var at in ring.Coordinates)
                {
                    ResultNumbers.WritePosition(json, at.X, at.Y);
                }

                json.WriteEndArray();
            }

            if (shape is MultiPolygon)
            {
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
