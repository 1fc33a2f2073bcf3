using System.Text.Json.Serialization;

namespace GridMap.Contracts.Alerts;

/// <summary>What a rule watches for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertRuleKind>))]
public enum AlertRuleKind
{
    /// <summary>A suspect that nobody has reviewed reaches a score.</summary>
    SuspectOverScore,

    /// <summary>An open target that nobody has moved for some hours.</summary>
    TargetUntouched,

    /// <summary>A cell that does not count as swept when its date has passed.</summary>
    CellUnswept,

    /// <summary>A cell that lies in the areas of no inspector who can sign in.</summary>
    CellUnstaffed,

    /// <summary>A flight that no worker has given a sign of life on for some hours.</summary>
    WorkerSilent,

    /// <summary>An area from which no flight has come for some hours.</summary>
    DroneSilent,

    /// <summary>A case that is about to pass its last day, or has: once for each rung of the ladder.</summary>
    CaseDue,

    /// <summary>A closed case that is to be looked at again, or that something says is at work again.</summary>
    CaseRelapse,

    /// <summary>A day by which a unit is to report, to answer a notice or to be done with cases, and that is some working days away: once for each day and unit.</summary>
    DateNear,

    /// <summary>A report of the public that nobody has taken up yet.</summary>
    TipReceived,

    /// <summary>A report of the public that was not taken up, or not answered, within its days.</summary>
    TipOverdue,
}
