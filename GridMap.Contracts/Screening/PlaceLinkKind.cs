using System.Text.Json.Serialization;

namespace GridMap.Contracts.Screening;

/// <summary>What may belong to a place.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlaceLinkKind>))]
public enum PlaceLinkKind
{
    /// <summary>A firm, by credit code, or by name where it has none.</summary>
    Enterprise,

    /// <summary>An electricity meter, by its number.</summary>
    Meter,
}
