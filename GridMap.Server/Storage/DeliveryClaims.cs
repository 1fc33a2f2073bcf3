using GridMap.Contracts.Alerts;
using GridMap.Server.Alerts;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Storage;

internal static class DeliveryClaims
{
    /// <summary>The message to a webhook that has waited longest and that nobody else is taking at this moment; call it inside a transaction.</summary>
    /// <remarks>As with jobs: SQLite's write transaction is alone, on PostgreSQL rows that another transaction holds are passed over.</remarks>
    public static async Task<DeliveryRow?> FindNextDeliveryAsync(this GridMapDb db, Guid webhookId, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = db.Database.IsNpgsql()
            ? db.Deliveries.FromSql(
                $"""
                SELECT * FROM webhook_deliveries WHERE "WebhookId" = {webhookId} AND "State" = 'Waiting' AND "DueAt" <= {now.ToUniversalTime()}
                ORDER BY "DueAt", "Id" LIMIT 1 FOR UPDATE SKIP LOCKED
                """)
            : db.Deliveries.Where(row => row.WebhookId == webhookId && row.State == DeliveryState.Waiting && row.DueAt <= now)
                .OrderBy(row => row.DueAt).ThenBy(row => row.Id).Take(1);
        return (await due.ToListAsync(cancellation)) is [var first, ..] ? first : null;
    }
}
