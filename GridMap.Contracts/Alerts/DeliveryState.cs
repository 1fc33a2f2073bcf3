using System.Text.Json.Serialization;

namespace GridMap.Contracts.Alerts;

/// <summary>Where a message to another system stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryState>))]
public enum DeliveryState
{
    /// <summary>Not arrived yet; it is tried again.</summary>
    Waiting,

    /// <summary>The other system said that it has it.</summary>
    Delivered,

    /// <summary>Tried as often as is stated; somebody must send it again.</summary>
    GivenUp,
}
