using GridMap.Contracts.Alerts;

namespace GridMap.Server.Alerts;

/// <summary>One thing that happened to an alert; rows are only ever added.</summary>
internal sealed class AlertEventRow
{
    public Guid Id { get; set; }

    public Guid AlertId { get; set; }

    /// <summary>The alert's version that it led to; gives the order.</summary>
    public int Version { get; set; }

    public DateTimeOffset At { get; set; }

    public AlertStep Step { get; set; }

    public Guid? AccountId { get; set; }

    public string? By { get; set; }

    public string? Note { get; set; }
}
