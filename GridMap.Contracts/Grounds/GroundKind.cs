using System.Text.Json.Serialization;

namespace GridMap.Contracts.Grounds;

/// <summary>What a file of the ground under sweeps holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GroundKind>))]
public enum GroundKind
{
    /// <summary>Heights: a GeoTIFF of one band, metres.</summary>
    Terrain,

    /// <summary>Roads: GeoJSON lines, WGS 84, longitude first.</summary>
    Roads,
}
