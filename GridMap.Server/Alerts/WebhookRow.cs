namespace GridMap.Server.Alerts;

internal sealed class WebhookRow
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public required string Url { get; set; }

    public required string AreaCode { get; set; }

    /// <summary>Signs messages; leaves the server once, in the answer to whoever makes the webhook.</summary>
    public required string Secret { get; set; }

    public bool IsEnabled { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }

    public int Version { get; set; }
}
