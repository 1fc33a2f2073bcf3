namespace GridMap.Domain.Alerts;

/// <summary>One thing that an area wants to be told of.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Kind">What it watches for; says which of the following it needs.</param>
/// <param name="AreaCode">Official code, short form; everything below it counts.</param>
/// <param name="MinScore">Least score, 0 to 1, for <see cref="AlertRuleKind.SuspectOverScore"/>.</param>
/// <param name="Hours">Patience, hours, above zero and up to a year, for what is untouched or silent.</param>
/// <param name="DueOn">Last day, Chinese calendar day (UTC+8), for <see cref="AlertRuleKind.CellUnswept"/>.</param>
/// <param name="MadeAt">When the rule began to watch: a silence is never older than this, nor a day that it reminds of.</param>
/// <param name="WorkingDays">How early it reminds, working days before the day, 0 to <see cref="MostWorkingDays"/>, for <see cref="AlertRuleKind.DateNear"/>.</param>
public sealed record AlertRule(
    Guid Id, AlertRuleKind Kind, string AreaCode, double? MinScore, double? Hours, DateOnly? DueOn, DateTimeOffset MadeAt, int? WorkingDays = null)
{
    /// <summary>Earliest reminder, working days before the day.</summary>
    public const int MostWorkingDays = 60;

    /// <summary>Longest patience, hours.</summary>
    public const double MostHours = 24 * 366;

    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);

    /// <summary>True when the rule has what its kind needs, in range.</summary>
    public bool IsWhole => Kind switch
    {
        AlertRuleKind.SuspectOverScore => MinScore is >= 0 and <= 1,
        AlertRuleKind.TargetUntouched or AlertRuleKind.WorkerSilent or AlertRuleKind.DroneSilent => Hours is > 0 and <= MostHours,
        AlertRuleKind.CellUnswept => DueOn is not null,
        AlertRuleKind.DateNear => WorkingDays is >= 0 and <= MostWorkingDays,
        AlertRuleKind.CellUnstaffed or AlertRuleKind.CaseDue or AlertRuleKind.CaseRelapse or AlertRuleKind.TipReceived or AlertRuleKind.TipOverdue => true,
        _ => false,
    };

    /// <summary>True for a village or a cell, whose rule speaks of each cell; a wider rule speaks of villages, with the number of cells.</summary>
    public bool SpeaksOfCells => AreaCode.Length >= 12;

    /// <summary>The first moment after the last day; null without one.</summary>
    public DateTimeOffset? Deadline => DueOn is { } day ? new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, ChinaOffset) : null;

    /// <summary>True when the rule watches over that code.</summary>
    /// <param name="areaCode">Area or cell code, short form.</param>
    public bool Covers(string areaCode)
    {
        ArgumentNullException.ThrowIfNull(areaCode);
        return areaCode.StartsWith(AreaCode, StringComparison.Ordinal);
    }
}
