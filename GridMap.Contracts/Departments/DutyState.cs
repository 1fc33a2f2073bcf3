using System.Text.Json.Serialization;

namespace GridMap.Contracts.Departments;

/// <summary>Where a duty stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DutyState>))]
public enum DutyState
{
    /// <summary>To be done.</summary>
    Open,

    /// <summary>The department says that it is done.</summary>
    Done,

    /// <summary>The office or the command took it back.</summary>
    Withdrawn,
}
