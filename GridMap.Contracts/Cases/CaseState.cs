using System.Text.Json.Serialization;

namespace GridMap.Contracts.Cases;

/// <summary>Where a case stands, from a suspicion to closed for good.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseState>))]
public enum CaseState
{
    /// <summary>疑似: something is suspected, nobody has been sent.</summary>
    Suspected,

    /// <summary>派单: somebody has been sent.</summary>
    Dispatched,

    /// <summary>核查: somebody is on the spot.</summary>
    Verifying,

    /// <summary>排除: nothing unlawful was found. The case stays and can be opened again.</summary>
    Excluded,

    /// <summary>确认: a violation of a known kind was found; measures are not ordered yet.</summary>
    Confirmed,

    /// <summary>处置: measures are ordered and under way.</summary>
    Disposing,

    /// <summary>验收: all measures are reported done; somebody else looks.</summary>
    InAcceptance,

    /// <summary>销号: closed, with a plan of re-checks.</summary>
    Closed,

    /// <summary>回头看: closed, and somebody is looking again.</summary>
    Rechecking,

    /// <summary>A duplicate: goes on as part of another case.</summary>
    Merged,
}
