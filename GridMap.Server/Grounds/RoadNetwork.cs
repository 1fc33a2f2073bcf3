using System.Text.Json;
using GridMap.Contracts;
using GridMap.Domain.Geo;
using GridMap.Server.Hosting;
using GridMap.Server.Storage;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Grounds;

/// <summary>Roads of a GeoJSON file: lines, WGS 84, longitude first, in the file's order.</summary>
internal sealed class RoadNetwork
{
    private RoadNetwork(IReadOnlyList<LineString> lines, int leftOut)
    {
        (Lines, LeftOut, Bounds) = (lines, leftOut, new Envelope());
        foreach (var line in lines)
        {
            Bounds.ExpandToInclude(line.EnvelopeInternal);
        }
    }

    public IReadOnlyList<LineString> Lines { get; }

    /// <summary>Features that are no lines or cannot be read.</summary>
    public int LeftOut { get; }

    public Envelope Bounds { get; }

    /// <summary>Reads a file; where nothing of it can be used the fault says why.</summary>
    public static async Task<(RoadNetwork? Network, Message? Fault)> ReadAsync(Stream content, CancellationToken cancellation)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(content, cancellationToken: cancellation);
            return Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            return (null, Problems.Say("grounds.roadsNotJson", ("detail", broken.Message.ReplaceLineEndings(" "))));
        }
    }

    /// <summary>Whole lines that come near an extent.</summary>
    public IEnumerable<LineString> Near(Envelope extent) => Lines.Where(line => line.EnvelopeInternal.Intersects(extent));

    private static (RoadNetwork? Network, Message? Fault) Read(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("type", out var type) || type.ValueKind is not JsonValueKind.String)
        {
            return (null, Message.Plain("grounds.roadsNotGeoJson"));
        }

        if (FindCrs(root) is { } crs && CoordinateSystems.FindByName(crs) is not { IsGeographic: true, Epsg: 4326 or 4490 })
        {
            return (null, Problems.Say("grounds.roadsCrs", ("crs", crs)));
        }

        var (lines, leftOut) = (new List<LineString>(), 0);
        foreach (var geometry in GeometriesOf(root, type.GetString()))
        {
            switch (StoredGeometry.FindGeometry(geometry))
            {
                case LineString { IsEmpty: false } line:
                    lines.Add(line);
                    break;
                case MultiLineString { IsEmpty: false } several:
                    lines.AddRange(several.Geometries.Cast<LineString>().Where(line => !line.IsEmpty));
                    break;
                default:
                    leftOut++;
                    break;
            }
        }

        if (lines.Count == 0)
        {
            return (null, Problems.Say("grounds.noLines", ("features", $"{leftOut}")));
        }

        var network = new RoadNetwork(lines, leftOut);
        return network.Bounds is { MinX: >= -180, MaxX: <= 180, MinY: >= -90, MaxY: <= 90 } ? (network, null) : (null, Message.Plain("grounds.roadsNotDegrees"));
    }

    /// <summary>Longitude and latitude have been the rule since 2016; older files may declare another system.</summary>
    private static string? FindCrs(JsonElement root) =>
        root.TryGetProperty("crs", out var crs) && crs.ValueKind is JsonValueKind.Object && crs.TryGetProperty("properties", out var properties)
            && properties.ValueKind is JsonValueKind.Object && properties.TryGetProperty("name", out var name) && name.ValueKind is JsonValueKind.String ? name.GetString() : null;

    private static IEnumerable<JsonElement> GeometriesOf(JsonElement root, string? type) => type switch
    {
        "FeatureCollection" => root.TryGetProperty("features", out var features) && features.ValueKind is JsonValueKind.Array ? features.EnumerateArray().Select(GeometryOf) : [],
        "Feature" => [GeometryOf(root)],
        "GeometryCollection" => root.TryGetProperty("geometries", out var parts) && parts.ValueKind is JsonValueKind.Array ? parts.EnumerateArray() : [],
        _ => [root],
    };

    private static JsonElement GeometryOf(JsonElement feature) =>
        feature.ValueKind is JsonValueKind.Object && feature.TryGetProperty("geometry", out var geometry) ? geometry : default;
}
