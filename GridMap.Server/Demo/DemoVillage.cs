using System.Text.Json;
using GridMap.Server.Storage;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Demo;

/// <summary>The village of the synthetic scene, as the files beside it tell.</summary>
/// <param name="Code">12 digits.</param>
/// <param name="Name">As people say it.</param>
/// <param name="Polygon">GeoJSON, WGS 84.</param>
/// <param name="Places">Registered places.</param>
internal sealed record DemoVillage(string Code, string Name, JsonElement Polygon, IReadOnlyList<DemoVillage.Place> Places)
{
    /// <exception cref="InvalidDataException">A file does not hold what the synthesiser writes.</exception>
    public static async Task<DemoVillage> ReadAsync(string folder, CancellationToken cancellation)
    {
        var area = (await FeaturesAsync(Path.Combine(folder, "area.geojson"), cancellation))[0];
        var places = await FeaturesAsync(Path.Combine(folder, "premises.geojson"), cancellation);
        return new DemoVillage(
            Text(area, "code"), Text(area, "name"), area.GetProperty("geometry"),
            [.. places.Select(place => new Place(
                Text(place, "name"), Text(place, "status"),
                StoredGeometry.FindGeometry(place.GetProperty("geometry")) ?? throw new InvalidDataException($"{folder}: a place has no geometry.")))]);
    }

    private static async Task<List<JsonElement>> FeaturesAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        using var document = await JsonDocument.ParseAsync(file, cancellationToken: cancellation);
        return [.. document.RootElement.Clone().GetProperty("features").EnumerateArray()];
    }

    private static string Text(JsonElement feature, string name) =>
        feature.GetProperty("properties").TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    /// <param name="Name">Its name.</param>
    /// <param name="Status"><c>licensed</c>, <c>idle</c>, <c>closed</c> or <c>abandoned</c>.</param>
    /// <param name="Outline">WGS 84.</param>
    internal sealed record Place(string Name, string Status, Geometry Outline);
}
