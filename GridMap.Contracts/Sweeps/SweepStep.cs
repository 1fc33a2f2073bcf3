using System.Text.Json.Serialization;

namespace GridMap.Contracts.Sweeps;

/// <summary>What somebody did about a sweep.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SweepStep>))]
public enum SweepStep
{
    /// <summary>A plan was saved.</summary>
    PlanSaved,

    /// <summary>Another plan was put in its place.</summary>
    PlanChanged,

    /// <summary>A plan was given up.</summary>
    PlanCancelled,

    /// <summary>A sortie was put on the calendar, or moved there.</summary>
    Scheduled,

    /// <summary>A sortie was taken off the calendar.</summary>
    Unscheduled,

    /// <summary>A sortie took off.</summary>
    TakenOff,

    /// <summary>A sortie is flown.</summary>
    Flown,

    /// <summary>A sortie was broken off.</summary>
    Aborted,

    /// <summary>A cell cannot be flown.</summary>
    Unflyable,

    /// <summary>It can be flown after all.</summary>
    Flyable,

    /// <summary>Somebody went there on foot.</summary>
    GroundChecked,

    /// <summary>A cell was put first.</summary>
    PutFirst,

    /// <summary>It has its place by the reckoning again.</summary>
    PutBack,

    /// <summary>What was reported of a sortie was wrong: it has not been flown.</summary>
    ReportTakenBack,
}
