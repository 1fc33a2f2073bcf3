using System.Text.Json.Serialization;

namespace GridMap.Contracts.Hazards;

/// <summary>What may hurt whoever comes near.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HazardKind>))]
public enum HazardKind
{
    /// <summary>Flammable liquid or its vapour.</summary>
    FlammableLiquid,

    /// <summary>Flammable gas.</summary>
    FlammableGas,

    /// <summary>Toxic vapour or gas.</summary>
    ToxicVapour,

    /// <summary>Acid or alkali.</summary>
    Corrosive,

    /// <summary>Something that makes other things burn.</summary>
    Oxidiser,

    /// <summary>A vessel under pressure.</summary>
    Pressure,

    /// <summary>A space with little air: tank, pit, cellar.</summary>
    ConfinedSpace,

    /// <summary>Dust that can explode.</summary>
    Dust,
}
