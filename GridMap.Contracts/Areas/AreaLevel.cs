using System.Text.Json.Serialization;

namespace GridMap.Contracts.Areas;

/// <summary>Level of an area; the grid cell below a village is not an area but a cell.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AreaLevel>))]
public enum AreaLevel
{
    /// <summary>市, four digits.</summary>
    City,

    /// <summary>县(市、区) or functional zone, six digits.</summary>
    County,

    /// <summary>乡镇(街道), nine digits.</summary>
    Township,

    /// <summary>村(社区), twelve digits.</summary>
    Village,
}
