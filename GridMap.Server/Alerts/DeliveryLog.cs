using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Alerts;

/// <summary>What became of the messages to other systems.</summary>
internal sealed class DeliveryLog(GridMapDb db, AlertWake wake, AreaScope scope, TimeProvider clock)
{
    private const int DefaultRows = 100;
    private const int MostRows = 1000;

    /// <summary>The webhooks of the caller's areas with their figures.</summary>
    /// <param name="id">Only this one; null for all.</param>
    public async Task<List<WebhookSummary>> WebhooksAsync(Guid? id, CancellationToken cancellation)
    {
        var rows = await db.Webhooks.AsNoTracking().Within(scope, row => row.AreaCode).Where(row => id == null || row.Id == id)
            .OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new
            {
                Row = row,
                Waiting = db.Deliveries.Count(delivery => delivery.WebhookId == row.Id && delivery.State == DeliveryState.Waiting),
                GivenUp = db.Deliveries.Count(delivery => delivery.WebhookId == row.Id && delivery.State == DeliveryState.GivenUp),
                Last = db.Deliveries.Where(delivery => delivery.WebhookId == row.Id && delivery.State == DeliveryState.Delivered)
                    .OrderByDescending(delivery => delivery.DueAt).Select(delivery => delivery.DeliveredAt).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(found => new WebhookSummary(
                found.Row.Id, found.Row.Name, found.Row.Url, found.Row.AreaCode, found.Row.IsEnabled, found.Waiting, found.GivenUp, found.Last,
                found.Row.ChangedAt, found.Row.ChangedBy, found.Row.Version)),
        ];
    }

    /// <summary>The newest messages of a webhook, those that have not arrived first; null when there is no such webhook in the caller's areas.</summary>
    public async Task<List<DeliverySummary>?> MessagesAsync(Guid webhookId, DeliveryState? state, int? rows, CancellationToken cancellation)
    {
        if (await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == webhookId, cancellation) is not { } webhook || !scope.Covers(webhook.AreaCode))
        {
            return null;
        }

        var found = await db.Deliveries.AsNoTracking().Where(row => row.WebhookId == webhookId && (state == null || row.State == state))
            .OrderBy(row => row.State == DeliveryState.Delivered).ThenByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
            .Take(Math.Clamp(rows ?? DefaultRows, 1, MostRows))
            .Join(db.Alerts, row => row.AlertId, alert => alert.Id, (row, alert) => new { Row = row, alert.Message })
            .ToListAsync(cancellation);
        return
        [
            .. found.OrderBy(pair => pair.Row.State is DeliveryState.Delivered).ThenByDescending(pair => pair.Row.CreatedAt).Select(pair => new DeliverySummary(
                pair.Row.Id, pair.Row.WebhookId, pair.Row.AlertId, pair.Row.Step, AlertRows.ReadMessage(pair.Message), pair.Row.State, pair.Row.Attempt,
                pair.Row.CreatedAt, pair.Row.DueAt, pair.Row.DeliveredAt,
                pair.Row.Failure is null ? null : JsonSerializer.Deserialize<Message>(pair.Row.Failure, JsonSerializerOptions.Web))),
        ];
    }

    /// <summary>Has messages tried again from the beginning, at once: one, or all of a webhook that were given up.</summary>
    /// <param name="deliveryId">Only this one, whether given up or waiting; null for all that were given up.</param>
    /// <returns>How many; null when there is no such webhook in the caller's areas.</returns>
    public async Task<int?> SendAgainAsync(Guid webhookId, Guid? deliveryId, CancellationToken cancellation)
    {
        if (await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == webhookId, cancellation) is not { } webhook || !scope.Covers(webhook.AreaCode))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        // What a server has in hand at this moment stays in its hand.
        var count = await db.Deliveries.Where(row => row.WebhookId == webhookId && row.LeaseId == null
                && (deliveryId == null ? row.State == DeliveryState.GivenUp : row.Id == deliveryId && row.State != DeliveryState.Delivered))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, DeliveryState.Waiting).SetProperty(row => row.Attempt, 0).SetProperty(row => row.DueAt, now),
                cancellation);
        wake.Messages.Raise();
        return count;
    }
}
