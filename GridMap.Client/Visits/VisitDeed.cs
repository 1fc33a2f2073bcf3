using System.Text.Json.Serialization;

namespace GridMap.Client.Visits;

/// <summary>What an inspector does with a target.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VisitDeed>))]
public enum VisitDeed
{
    Accept,
    HandBack,
    Finish,
}
