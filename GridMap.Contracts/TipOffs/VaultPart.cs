using System.Text.Json.Serialization;

namespace GridMap.Contracts.TipOffs;

/// <summary>What was read of the vault.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VaultPart>))]
public enum VaultPart
{
    /// <summary>Who reported.</summary>
    Reporter,

    /// <summary>A photo as it came, with its metadata.</summary>
    Photo,
}
