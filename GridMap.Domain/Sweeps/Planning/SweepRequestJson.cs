using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A request for a plan as JSON, so that whoever stores it can make the same plan again: names in camelCase, areas as GeoJSON, take-off points as longitude and latitude.</summary>
/// <remarks>The ground's heights are not in it: a plan over hills is made where the elevation model is.</remarks>
public static class SweepRequestJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new AreaJsonConverter(), new LonLatJsonConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveTerrainOut } },
    };

    /// <summary>Writes a request.</summary>
    /// <param name="request">Its terrain is left out.</param>
    public static JsonElement Write(SweepRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return JsonSerializer.SerializeToElement(request, Options);
    }

    /// <summary>Reads a request; members left out have their usual values, unknown ones are passed over.</summary>
    /// <param name="json">The object.</param>
    public static SweepRequestReading Read(JsonElement json)
    {
        try
        {
            return json.ValueKind is JsonValueKind.Object && json.Deserialize<SweepRequest>(Options) is { } request
                ? new SweepRequestReading.Whole(request)
                : new SweepRequestReading.Broken(Phrase.Of("sweep.badRequest", ("field", "request")));
        }
        catch (JsonException broken)
        {
            return new SweepRequestReading.Broken(Phrase.Of("sweep.badRequest", ("field", broken.Path is { Length: > 2 } path ? path[2..] : "request")));
        }
    }

    private static void LeaveTerrainOut(JsonTypeInfo type)
    {
        if (type.Type != typeof(SweepRequest)) return;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].PropertyType == typeof(TerrainGrid)) type.Properties.RemoveAt(i);
        }
    }
}
