namespace GridMap.Contracts.Alerts;

/// <summary>A new webhook.</summary>
/// <param name="Webhook">As the list shows it.</param>
/// <param name="Secret">Signs its messages; not shown again.</param>
public sealed record CreatedWebhook(WebhookSummary Webhook, string Secret);
