using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Alerts;

/// <summary>A rule as it shall be.</summary>
/// <param name="Kind">What it watches for; says which of the following it needs.</param>
/// <param name="AreaCode">The area, with everything below it.</param>
/// <param name="MinScore">Least score, 0 to 1; for suspects.</param>
/// <param name="Hours">Patience, hours, up to a year; for what is untouched or silent.</param>
/// <param name="DueOn">Last day, Chinese calendar day; for cells to be swept.</param>
/// <param name="IsEnabled">Whether it watches.</param>
/// <param name="ExpectedVersion">The version that was seen; null for a new rule.</param>
/// <param name="WorkingDays">How early it reminds, working days before the day, 0 to 60; for days that are near.</param>
public sealed record SaveAlertRuleRequest(
    AlertRuleKind Kind, [property: Required, StringLength(15)] string AreaCode, double? MinScore, double? Hours, DateOnly? DueOn, bool IsEnabled,
    int? ExpectedVersion, int? WorkingDays = null);
