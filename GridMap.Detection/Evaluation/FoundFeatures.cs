using System.Text.Json;

namespace GridMap.Detection.Evaluation;

/// <summary>The objects in GeoJSON as <c>gridmap detect</c> writes it; its cells are no objects and are passed over.</summary>
internal static class FoundFeatures
{
    private const string Cell = "cell";

    /// <summary>Their properties.</summary>
    public static IEnumerable<FileEntry> Of(FileEntry root)
    {
        var features = root.Find("features") ?? throw root.Fault("it holds no features; give what `gridmap detect --format geojson` wrote.");
        return features.Items().Select(feature => feature.Get("properties")).Where(properties => Text(properties, "kind") is not Cell);
    }

    /// <summary>A text; null where there is none.</summary>
    public static string? Text(FileEntry? entry, string name) =>
        entry?.Find(name) is { Element: { ValueKind: JsonValueKind.String } text } ? text.GetString() : null;
}
