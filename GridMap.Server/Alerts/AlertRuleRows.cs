using GridMap.Contracts.Alerts;
using GridMap.Domain.Alerts;
using AlertRuleKind = GridMap.Domain.Alerts.AlertRuleKind;

namespace GridMap.Server.Alerts;

internal static class AlertRuleRows
{
    public static AlertRuleSummary ToSummary(this AlertRuleRow row) => new(
        row.Id, row.Kind, row.AreaCode, row.MinScore, row.Hours, row.DueOn, row.IsEnabled, row.ChangedAt, row.ChangedBy, row.Version, row.WorkingDays);

    public static AlertRule ToRule(this AlertRuleRow row) =>
        new(row.Id, (AlertRuleKind)row.Kind, row.AreaCode, row.MinScore, row.Hours, row.DueOn, row.MadeAt, row.WorkingDays);
}
