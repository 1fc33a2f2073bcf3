using System.Text.Json.Serialization;

namespace GridMap.Contracts.Supervision;

/// <summary>Where a supervision notice stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeState>))]
public enum NoticeState
{
    /// <summary>The unit is to answer.</summary>
    Open,

    /// <summary>The unit has answered; the office looks at it.</summary>
    Answered,

    /// <summary>办结: the answer was accepted.</summary>
    Closed,
}
