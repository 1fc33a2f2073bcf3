using System.Text.Json.Serialization;

namespace GridMap.Contracts.Cases;

/// <summary>A part of a case's way that has a limit of its own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseStage>))]
public enum CaseStage
{
    /// <summary>Until somebody is sent.</summary>
    Dispatch,

    /// <summary>Until whoever was sent has confirmed or excluded.</summary>
    Verification,

    /// <summary>Until all measures are done and acceptance is asked for.</summary>
    Disposal,

    /// <summary>Until it is accepted or sent back.</summary>
    Acceptance,
}
