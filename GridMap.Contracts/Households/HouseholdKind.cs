using System.Text.Json.Serialization;

namespace GridMap.Contracts.Households;

/// <summary>What a row of a household check-list is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HouseholdKind>))]
public enum HouseholdKind
{
    /// <summary>民房.</summary>
    House,

    /// <summary>商铺.</summary>
    Shop,

    /// <summary>作坊.</summary>
    Workshop,

    /// <summary>仓库.</summary>
    Warehouse,

    /// <summary>养殖场.</summary>
    Farm,

    /// <summary>企业.</summary>
    Enterprise,

    /// <summary>其他.</summary>
    Other,
}
