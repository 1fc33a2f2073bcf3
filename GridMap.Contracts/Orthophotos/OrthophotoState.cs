using System.Text.Json.Serialization;

namespace GridMap.Contracts.Orthophotos;

/// <summary>How far the processing of an orthophoto is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrthophotoState>))]
public enum OrthophotoState
{
    /// <summary>Waits for a worker.</summary>
    Queued,

    /// <summary>A worker is at it.</summary>
    Processing,

    /// <summary>Detections and tiles are in.</summary>
    Ready,

    /// <summary>It cannot be used; the failure says why. The file is kept.</summary>
    Failed,
}
