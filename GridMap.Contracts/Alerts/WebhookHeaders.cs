namespace GridMap.Contracts.Alerts;

/// <summary>Headers of a webhook's message.</summary>
public static class WebhookHeaders
{
    /// <summary><c>v1=</c> and HMAC-SHA256, lower-case hexadecimal, over the timestamp, a full stop and the body, keyed with the secret's UTF-8 bytes.</summary>
    public const string Signature = "X-GridMap-Signature";

    /// <summary>Unix seconds of this try.</summary>
    public const string Timestamp = "X-GridMap-Timestamp";

    /// <summary>Id of the message, the same at each try.</summary>
    public const string Delivery = "X-GridMap-Delivery";
}
