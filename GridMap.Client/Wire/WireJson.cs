using System.Text.Json;

namespace GridMap.Client.Wire;

/// <summary>How the wire writes JSON: camel case, enums by name (their converters stand on the types).</summary>
public static class WireJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
