using System.Text.Json.Serialization;

namespace GridMap.Contracts.Cases;

/// <summary>What a piece of evidence shows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvidenceStage>))]
public enum EvidenceStage
{
    /// <summary>整改前: the place as it was found.</summary>
    Before,

    /// <summary>整改后: the place when all was done.</summary>
    After,

    /// <summary>Papers, samples, the hand-over package.</summary>
    Paper,
}
