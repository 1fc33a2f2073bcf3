using System.Text.Json.Nodes;

namespace GridMap.Detection.DetectionModels;

/// <summary>Fills what a manifest leaves out.</summary>
internal static class ManifestKeys
{
    // Of neighbouring tiles, where nobody says: a fifth, as slicing tools have it.
    private const double UsualOverlap = 0.2;

    /// <summary>Takes over keys that are missing; within an object (<c>input</c>, <c>outputs</c>), key by key.</summary>
    public static void AddMissing(JsonObject keys, JsonObject more)
    {
        foreach (var (name, value) in more)
        {
            if (!keys.ContainsKey(name))
            {
                keys[name] = value?.DeepClone();
            }
            else if (name is "input" or "outputs" && keys[name] is JsonObject inner && value is JsonObject innerMore)
            {
                AddMissing(inner, innerMore);
            }
        }
    }

    /// <summary>An overlap for a tile without one, in whole strides.</summary>
    public static void AddOverlap(JsonObject keys)
    {
        if (keys["input"] is JsonObject input && !input.ContainsKey("overlapPixels") && Number(input["tilePixels"]) is { } tile)
        {
            var stride = Math.Max(1, Number(keys["stride"]) ?? 1);
            input["overlapPixels"] = (int)(tile * UsualOverlap / stride) * stride;
        }
    }

    /// <summary>A pass that names no classes keeps them all.</summary>
    public static void AddPassClasses(JsonObject keys)
    {
        foreach (var pass in (keys["passes"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (!pass.ContainsKey("classes") && keys["classes"] is JsonArray classes)
            {
                pass["classes"] = classes.DeepClone();
            }
        }
    }

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;
}
