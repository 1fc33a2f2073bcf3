using System.Text.Json.Serialization;

namespace GridMap.Contracts.SiteRecords;

/// <summary>What was seen of an item of the check-list.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SiteAnswer>))]
public enum SiteAnswer
{
    /// <summary>It is so.</summary>
    Yes,

    /// <summary>It is not so.</summary>
    No,

    /// <summary>It could not be seen.</summary>
    NotSeen,
}
