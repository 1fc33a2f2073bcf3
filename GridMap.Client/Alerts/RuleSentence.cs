using GridMap.Client.Areas;
using GridMap.Client.Words;
using GridMap.Contracts.Alerts;

namespace GridMap.Client.Alerts;

/// <summary>A rule in plain words.</summary>
internal static class RuleSentence
{
    public static string Of(AlertRuleSummary rule, Wording words, AreaNames areas) =>
        Of(rule.Kind, rule.AreaCode, rule.MinScore, rule.Hours, rule.DueOn, rule.WorkingDays, words, areas);

    public static string Of(AlertRuleKind kind, string areaCode, double? minScore, double? hours, DateOnly? dueOn, int? workingDays, Wording words, AreaNames areas) => words.With(
        kind switch
        {
            AlertRuleKind.SuspectOverScore => "Alerts.SaysSuspectOverScore",
            AlertRuleKind.TargetUntouched => "Alerts.SaysTargetUntouched",
            AlertRuleKind.CellUnswept => "Alerts.SaysCellUnswept",
            AlertRuleKind.CellUnstaffed => "Alerts.SaysCellUnstaffed",
            AlertRuleKind.CaseDue => "Alerts.SaysCaseDue",
            AlertRuleKind.CaseRelapse => "Alerts.SaysCaseRelapse",
            AlertRuleKind.DateNear => "Alerts.SaysDateNear",
            AlertRuleKind.TipReceived => "Alerts.SaysTipReceived",
            AlertRuleKind.TipOverdue => "Alerts.SaysTipOverdue",
            AlertRuleKind.WorkerSilent => "Alerts.SaysWorkerSilent",
            _ => "Alerts.SaysDroneSilent",
        },
        ("area", areaCode.Length > 0 ? areas.NameOf(areaCode) : "…"),
        ("score", minScore is { } score ? Quantities.Share(score) : "…"),
        ("hours", hours is { } patience ? Quantities.Number(patience, patience % 1 is 0 ? 0 : 1) : "…"),
        ("days", workingDays is { } days ? Quantities.Number(days) : "…"),
        ("day", dueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "…"));
}
