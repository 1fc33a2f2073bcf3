using GridMap.Contracts.Alerts;

namespace GridMap.Server.Alerts;

/// <summary>One message to one webhook; written with the change of the alert that it tells.</summary>
internal sealed class DeliveryRow
{
    public Guid Id { get; set; }

    public Guid WebhookId { get; set; }

    public Guid AlertId { get; set; }

    public AlertStep Step { get; set; }

    /// <summary>The body as it is sent, the same at each try.</summary>
    public required string Body { get; set; }

    public DeliveryState State { get; set; }

    public int Attempt { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Not tried before this; while a server has it in hand, when the others may take it.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Changes with every try: whoever took the message later has the say.</summary>
    public Guid? LeaseId { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>A <see cref="Contracts.Message"/> as JSON; null when no try failed.</summary>
    public string? Failure { get; set; }
}
