using System.Text.Json.Serialization;

namespace GridMap.Contracts.Labels;

/// <summary>What people's verdicts say of one detected object to a model that learns from it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LabelMeaning>))]
public enum LabelMeaning
{
    /// <summary>It is what the model took it for.</summary>
    Target,

    /// <summary>It is not what the model took it for.</summary>
    NotATarget,

    /// <summary>It may be or not; nothing is to be learnt from it.</summary>
    Undecided,
}
