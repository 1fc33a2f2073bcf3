using System.Text.Json.Serialization;

namespace GridMap.Contracts.Supervision;

/// <summary>A share that units are compared by.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SupervisionMeasure>))]
public enum SupervisionMeasure
{
    /// <summary>Cells proven or gone through on foot, of all. More is better.</summary>
    Coverage,

    /// <summary>Stages that ended in time, of all that ended. More is better.</summary>
    InTime,

    /// <summary>Cases closed, of those confirmed. More is better.</summary>
    Closed,

    /// <summary>Acceptances refused, of those asked for. Less is better.</summary>
    SentBack,

    /// <summary>Cases that came back, of those ever closed. Less is better.</summary>
    Relapsed,
}
