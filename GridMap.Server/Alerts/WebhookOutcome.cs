namespace GridMap.Server.Alerts;

internal abstract record WebhookOutcome
{
    private WebhookOutcome()
    {
    }

    /// <param name="Secret">For whoever makes it; nobody else hears it.</param>
    public sealed record Saved(Guid Id, string Secret) : WebhookOutcome;

    public sealed record AddressRefused : WebhookOutcome;

    public sealed record Stale : WebhookOutcome;

    public sealed record NotFound : WebhookOutcome;
}
