using GridMap.Contracts;
using GridMap.Contracts.Alerts;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Alerts;

/// <summary>Lists alerts and counts them.</summary>
internal sealed class AlertReader(GridMapDb db)
{
    private const int DefaultRows = 100;
    private const int MostRows = 1000;

    /// <summary>A page, newest first.</summary>
    /// <param name="state">Only these; null for all.</param>
    /// <param name="kind">Only these; null for all.</param>
    /// <param name="isOpen">True: only those whose cause is there; false: only those whose cause is gone; null for both.</param>
    /// <param name="after">The last alert of the page before.</param>
    public async Task<Page<AlertSummary>> ListAsync(
        AreaScope within, AlertState? state, AlertRuleKind? kind, bool? isOpen, Guid? after, int? rows, CancellationToken cancellation)
    {
        var all = db.Alerts.AsNoTracking().Within(within, row => row.AreaCode);
        all = state is { } wanted ? all.Where(row => row.State == wanted) : all;
        all = kind is { } about ? all.Where(row => row.Kind == about) : all;
        all = isOpen is { } open ? all.Where(row => row.ClearedAt == null == open) : all;
        var total = await all.CountAsync(cancellation);
        if (after is { } last && await db.Alerts.AsNoTracking().Where(row => row.Id == last).Select(row => (DateTimeOffset?)row.RaisedAt).SingleOrDefaultAsync(cancellation) is { } at)
        {
            all = all.Where(row => row.RaisedAt < at || (row.RaisedAt == at && row.Id.CompareTo(last) < 0));
        }

        var count = Math.Clamp(rows ?? DefaultRows, 1, MostRows);
        var page = await all.OrderByDescending(row => row.RaisedAt).ThenByDescending(row => row.Id).Take(count + 1).ToListAsync(cancellation);
        return new Page<AlertSummary>(
            [.. page.Take(count).Select(row => row.ToSummary())], total, page.Count > count ? page[count - 1].Id.ToString() : null);
    }

    /// <summary>Null when there is no such alert in the areas.</summary>
    public async Task<AlertDetail?> FindAsync(Guid id, AreaScope scope, CancellationToken cancellation)
    {
        if (await db.Alerts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } alert || !scope.Covers(alert.AreaCode))
        {
            return null;
        }

        var history = await db.AlertEvents.AsNoTracking().Where(row => row.AlertId == id).OrderByDescending(row => row.Version).ToListAsync(cancellation);
        return new AlertDetail(alert.ToSummary(), [.. history.Select(row => new AlertEvent(row.At, row.Step, row.By, row.Note))]);
    }

    public async Task<AlertCounts> CountAsync(AreaScope within, CancellationToken cancellation)
    {
        var alerts = await db.Alerts.AsNoTracking().Within(within, row => row.AreaCode).Where(row => row.ClearedAt == null)
            .GroupBy(row => row.State).Select(group => new { State = group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.State, row => row.Count, cancellation);
        var webhooks = db.Webhooks.AsNoTracking().Within(within, row => row.AreaCode).Select(row => row.Id);
        var messages = await db.Deliveries.AsNoTracking().Where(row => row.State != DeliveryState.Delivered && webhooks.Contains(row.WebhookId))
            .GroupBy(row => row.State).Select(group => new { State = group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.State, row => row.Count, cancellation);
        return new AlertCounts(
            alerts.GetValueOrDefault(AlertState.New), alerts.GetValueOrDefault(AlertState.Acknowledged), alerts.GetValueOrDefault(AlertState.Escalated),
            alerts.GetValueOrDefault(AlertState.FalseAlarm), messages.Values.Sum(), messages.GetValueOrDefault(DeliveryState.GivenUp));
    }
}
