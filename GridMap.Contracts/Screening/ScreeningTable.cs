using System.Text.Json.Serialization;

namespace GridMap.Contracts.Screening;

/// <summary>What a table of the city holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScreeningTable>))]
public enum ScreeningTable
{
    /// <summary>The places that are ranked: 厂房, 仓库, 养殖场, 院落 and the like. Without it nothing can be screened.</summary>
    Places,

    /// <summary>The registry of enterprises.</summary>
    Enterprises,

    /// <summary>Load by meter and day, or by meter and quarter of an hour.</summary>
    Electricity,

    /// <summary>Load by meter and quarter of an hour or hour, beside that by day: tells of nights.</summary>
    ElectricityCurves,

    /// <summary>Where each meter stands, and whose trade it serves.</summary>
    Meters,

    /// <summary>Positions of hazardous-goods trucks.</summary>
    Trajectories,

    /// <summary>Registered places for loading, unloading and parking.</summary>
    LoadingPlaces,

    /// <summary>Stops of work that were ordered.</summary>
    Orders,

    /// <summary>Approved routes of trucks, GeoJSON lines.</summary>
    Routes,

    /// <summary>Days off beside weekends.</summary>
    Holidays,
}
