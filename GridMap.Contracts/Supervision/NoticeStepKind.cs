using System.Text.Json.Serialization;

namespace GridMap.Contracts.Supervision;

/// <summary>What can happen to a supervision notice.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeStepKind>))]
public enum NoticeStepKind
{
    /// <summary>下达: it went out.</summary>
    Issue,

    /// <summary>反馈: the unit answered.</summary>
    Answer,

    /// <summary>退回: the answer does not do; a new last day.</summary>
    SendBack,

    /// <summary>通报: the unit was named openly.</summary>
    Name,

    /// <summary>办结: the answer does.</summary>
    Close,
}
