using System.Text.Json.Serialization;

namespace GridMap.Contracts.TipOffs;

/// <summary>How a report came in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TipChannel>))]
public enum TipChannel
{
    /// <summary>By the public page.</summary>
    Page,

    /// <summary>By telephone, written down by a clerk.</summary>
    Hotline,
}
