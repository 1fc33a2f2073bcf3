using System.Text.Json.Serialization;

namespace GridMap.Contracts.TipOffs;

/// <summary>What happens to a reward.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RewardStepKind>))]
public enum RewardStepKind
{
    /// <summary>Somebody says that it is due.</summary>
    Propose,

    /// <summary>Somebody else agrees.</summary>
    Approve,

    /// <summary>Somebody else does not.</summary>
    Refuse,

    /// <summary>Who reported asks for it, by code and secret.</summary>
    Claim,

    /// <summary>It is handed over to who shows the payout code.</summary>
    Pay,
}
