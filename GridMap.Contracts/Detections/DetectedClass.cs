using System.Text.Json.Serialization;

namespace GridMap.Contracts.Detections;

/// <summary>What the model took an object for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DetectedClass>))]
public enum DetectedClass
{
    /// <summary>Storage tank.</summary>
    Tank,

    /// <summary>Shed, workshop or other roof.</summary>
    Structure,
}
