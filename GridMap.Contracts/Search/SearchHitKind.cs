using System.Text.Json.Serialization;

namespace GridMap.Contracts.Search;

/// <summary>What a search found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SearchHitKind>))]
public enum SearchHitKind
{
    /// <summary>A typed coordinate.</summary>
    Coordinate,

    /// <summary>A city, county, township or village.</summary>
    Area,

    /// <summary>A grid cell.</summary>
    Cell,

    /// <summary>A suspect.</summary>
    Suspect,

    /// <summary>A registered place.</summary>
    Premises,

    /// <summary>A case, by number or name.</summary>
    Case,
}
