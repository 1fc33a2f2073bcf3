namespace GridMap.Domain.Areas;

/// <summary>Level of an official code, from the city down to the grid cell.</summary>
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

    /// <summary>网格, fourteen or fifteen digits.</summary>
    Cell,
}
