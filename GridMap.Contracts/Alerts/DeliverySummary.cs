namespace GridMap.Contracts.Alerts;

/// <summary>One message to another system.</summary>
/// <param name="Id">Travels with it as <c>X-GridMap-Delivery</c>, the same at each try.</param>
/// <param name="WebhookId">The webhook.</param>
/// <param name="AlertId">The alert.</param>
/// <param name="Step">What happened to the alert.</param>
/// <param name="Message">What is the matter.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempt">Tries so far.</param>
/// <param name="CreatedAt">When it happened.</param>
/// <param name="DueAt">When it is tried next, while it waits.</param>
/// <param name="DeliveredAt">When it arrived; null until then.</param>
/// <param name="Failure">Why the last try failed; null when none did.</param>
public sealed record DeliverySummary(
    Guid Id, Guid WebhookId, Guid AlertId, AlertStep Step, Message Message, DeliveryState State, int Attempt,
    DateTimeOffset CreatedAt, DateTimeOffset DueAt, DateTimeOffset? DeliveredAt, Message? Failure);
