using System.Text.Json.Serialization;

namespace GridMap.Contracts.Grids;

/// <summary>Shape of generated cells.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GridShape>))]
public enum GridShape
{
    /// <summary>Squares, edges east–west and north–south in the local metric frame.</summary>
    Square,

    /// <summary>Regular hexagons.</summary>
    Hexagon,
}
