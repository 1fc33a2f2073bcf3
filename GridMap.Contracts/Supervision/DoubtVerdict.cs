using System.Text.Json.Serialization;

namespace GridMap.Contracts.Supervision;

/// <summary>What a person says of a doubt.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DoubtVerdict>))]
public enum DoubtVerdict
{
    /// <summary>属实合理: there is a good reason.</summary>
    Explained,

    /// <summary>存疑成立: the record is not sound.</summary>
    Upheld,
}
