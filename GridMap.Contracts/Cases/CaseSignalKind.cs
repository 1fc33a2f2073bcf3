using System.Text.Json.Serialization;

namespace GridMap.Contracts.Cases;

/// <summary>What says that a closed place may be at work again.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseSignalKind>))]
public enum CaseSignalKind
{
    /// <summary>A later flight sees tanks or structures of the kind at the place.</summary>
    Detection,

    /// <summary>Its use of electricity rises.</summary>
    Electricity,

    /// <summary>Trucks come again.</summary>
    Trucks,

    /// <summary>Somebody says so.</summary>
    Tip,
}
