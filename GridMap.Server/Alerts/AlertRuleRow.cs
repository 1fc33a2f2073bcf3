using GridMap.Contracts.Alerts;

namespace GridMap.Server.Alerts;

internal sealed class AlertRuleRow
{
    public Guid Id { get; set; }

    public AlertRuleKind Kind { get; set; }

    public required string AreaCode { get; set; }

    public double? MinScore { get; set; }

    public double? Hours { get; set; }

    public DateOnly? DueOn { get; set; }

    public int? WorkingDays { get; set; }

    public bool IsEnabled { get; set; }

    /// <summary>Position of the feed when the rule took its present form: what was committed later is new to it.</summary>
    public long SinceSequence { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public int Version { get; set; }
}
