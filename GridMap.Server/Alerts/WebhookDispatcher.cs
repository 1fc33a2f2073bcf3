using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Domain.Alerts;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Alerts;

/// <summary>Brings the messages that are due to the other systems.</summary>
/// <remarks>
/// A server takes a message by a lease; only one holds it at a time. One that dies with it in hand leaves it to the others once the lease has
/// run out, so a message arrives at least once, and its id tells a repetition.
/// </remarks>
internal sealed class WebhookDispatcher(
    IServiceScopeFactory scopes, WebhookSender sender, IOptions<WebhookOptions> options, TimeProvider clock, ILogger<WebhookDispatcher> log)
{
    /// <summary>Messages to one system in one pass, so that a slow one does not hold up the next pass for long.</summary>
    private const int MostInOnePass = 50;

    private readonly WebhookOptions _options = options.Value;

    // Longer than any try, so that a lease never ends under a sender that is still at it.
    private TimeSpan Lease => TimeSpan.FromSeconds((_options.TimeoutSeconds * 2) + 30);

    /// <summary>One pass over everything that is due; systems are served side by side, the messages of each one after the other.</summary>
    public async Task DeliverDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        List<WebhookRow> webhooks;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
            webhooks = await db.Webhooks.AsNoTracking()
                .Where(webhook => webhook.IsEnabled && db.Deliveries.Any(row => row.WebhookId == webhook.Id && row.State == DeliveryState.Waiting && row.DueAt <= now))
                .ToListAsync(cancellation);
        }

        await Task.WhenAll(webhooks.Select(webhook => DeliverAsync(webhook, cancellation)));
    }

    /// <summary>Forgets what arrived long ago.</summary>
    public async Task CleanAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow() - TimeSpan.FromDays(_options.KeepDays);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GridMapDb>().Deliveries
            .Where(row => row.State == DeliveryState.Delivered && row.DueAt < before).ExecuteDeleteAsync(cancellation);
    }

    private async Task DeliverAsync(WebhookRow webhook, CancellationToken cancellation)
    {
        for (var count = 0; count < MostInOnePass; count++)
        {
            if (await TakeAsync(webhook.Id, cancellation) is not { } delivery)
            {
                return;
            }

            var failure = await sender.SendAsync(webhook, delivery, cancellation);
            await RecordAsync(delivery, failure, cancellation);
            if (failure is not null)
            {
                // It is down, or does not want this: the others wait for the next pass rather than pile up on it.
                log.LogWarning("Webhook {Webhook}, message {Delivery}, try {Attempt}: {Failure}.", webhook.Name, delivery.Id, delivery.Attempt, failure.Key);
                return;
            }
        }
    }

    private async Task<DeliveryRow?> TakeAsync(Guid webhookId, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        return await scope.ServiceProvider.GetRequiredService<MapWriter>().SaveAsync(
            async transaction =>
            {
                var now = clock.GetUtcNow();
                if (await db.FindNextDeliveryAsync(webhookId, now, transaction) is not { } row)
                {
                    return null;
                }

                row.LeaseId = Guid.NewGuid();
                row.Attempt++;
                row.DueAt = now + Lease;
                return row;
            },
            cancellation);
    }

    private async Task RecordAsync(DeliveryRow delivery, Message? failure, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var isGivenUp = failure is not null && delivery.Attempt >= _options.MaxAttempts;
        var state = failure is null ? DeliveryState.Delivered : isGivenUp ? DeliveryState.GivenUp : DeliveryState.Waiting;
        var due = state is DeliveryState.Waiting
            ? now + DeliveryBackoff.After(
                delivery.Attempt, ChanceOf(delivery), TimeSpan.FromSeconds(_options.FirstRetrySeconds), TimeSpan.FromSeconds(_options.LongestRetrySeconds))
            : now;
        DateTimeOffset? arrived = failure is null ? now : null;
        var why = failure is null ? null : JsonSerializer.Serialize(failure, JsonSerializerOptions.Web);
        await using var scope = scopes.CreateAsyncScope();
        // Where the lease has passed on to another, that one has the say.
        await scope.ServiceProvider.GetRequiredService<GridMapDb>().Deliveries.Where(row => row.Id == delivery.Id && row.LeaseId == delivery.LeaseId)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, state).SetProperty(row => row.DueAt, due).SetProperty(row => row.LeaseId, (Guid?)null)
                    .SetProperty(row => row.DeliveredAt, arrived).SetProperty(row => row.Failure, why),
                cancellation);
    }

    /// <summary>The end of an id is chance already; each try takes other bits of it.</summary>
    private static double ChanceOf(DeliveryRow delivery) =>
        (BitConverter.ToUInt32(delivery.Id.ToByteArray(), 12) ^ ((uint)delivery.Attempt * 2654435761u)) / (double)uint.MaxValue;
}
