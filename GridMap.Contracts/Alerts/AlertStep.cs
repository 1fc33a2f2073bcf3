using System.Text.Json.Serialization;

namespace GridMap.Contracts.Alerts;

/// <summary>One thing that happened to an alert.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertStep>))]
public enum AlertStep
{
    /// <summary>A rule found its cause.</summary>
    Raised,

    /// <summary>The cause was gone and is back.</summary>
    Returned,

    /// <summary>The cause is gone.</summary>
    Cleared,

    /// <summary>Somebody takes care.</summary>
    Acknowledged,

    /// <summary>Somebody found nothing to it.</summary>
    FalseAlarm,

    /// <summary>Somebody handed it upwards.</summary>
    Escalated,

    /// <summary>Somebody took the last word back.</summary>
    Undone,
}
