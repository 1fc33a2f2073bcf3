namespace GridMap.Contracts.Alerts;

/// <summary>One thing that an area wants to be told of.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Kind">What it watches for.</param>
/// <param name="AreaCode">The area, with everything below it.</param>
/// <param name="MinScore">Least score, 0 to 1; for suspects.</param>
/// <param name="Hours">Patience, hours; for what is untouched or silent.</param>
/// <param name="DueOn">Last day, Chinese calendar day; for cells to be swept.</param>
/// <param name="IsEnabled">Whether it watches.</param>
/// <param name="ChangedAt">Last change.</param>
/// <param name="ChangedBy">Whose.</param>
/// <param name="Version">For the expected version of a request.</param>
/// <param name="WorkingDays">How early it reminds, working days before the day; for days that are near.</param>
public sealed record AlertRuleSummary(
    Guid Id, AlertRuleKind Kind, string AreaCode, double? MinScore, double? Hours, DateOnly? DueOn, bool IsEnabled,
    DateTimeOffset ChangedAt, string ChangedBy, int Version, int? WorkingDays = null);
