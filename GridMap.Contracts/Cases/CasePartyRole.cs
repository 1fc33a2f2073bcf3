using System.Text.Json.Serialization;

namespace GridMap.Contracts.Cases;

/// <summary>What somebody has to do with a place.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CasePartyRole>))]
public enum CasePartyRole
{
    /// <summary>负责人: runs the production.</summary>
    PersonInCharge,

    /// <summary>实际控制人: stands behind it.</summary>
    Controller,

    /// <summary>出租人: let the premises or the equipment.</summary>
    Landlord,
}
