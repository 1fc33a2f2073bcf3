using GridMap.Contracts.Alerts;

namespace GridMap.Server.Alerts;

internal sealed class AlertRow
{
    public Guid Id { get; set; }

    /// <summary>Names the cause; unique, so that two servers cannot raise it twice.</summary>
    public required string Key { get; set; }

    /// <summary>The rule that found it first; it may be gone.</summary>
    public Guid RuleId { get; set; }

    public AlertRuleKind Kind { get; set; }

    public required string AreaCode { get; set; }

    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    public AlertSubject Subject { get; set; }

    public required string SubjectId { get; set; }

    /// <summary>A <see cref="Contracts.Message"/> as JSON.</summary>
    public required string Message { get; set; }

    public AlertState State { get; set; }

    /// <summary>What undoing goes back to; null when there is nothing to undo.</summary>
    public AlertState? Before { get; set; }

    public DateTimeOffset RaisedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? ClearedAt { get; set; }

    public int Occurrence { get; set; }

    /// <summary>Who said the last word; null when nobody has.</summary>
    public string? By { get; set; }

    public string? Note { get; set; }

    public int Version { get; set; }
}
