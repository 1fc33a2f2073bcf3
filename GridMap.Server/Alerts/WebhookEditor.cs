using GridMap.Contracts.Alerts;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Alerts;

/// <summary>Makes, changes and drops webhooks.</summary>
internal sealed class WebhookEditor(GridMapDb db, AddressGuard guard, AlertWake wake, Caller caller, AreaScope scope, TimeProvider clock)
{
    /// <param name="id">The webhook to change; null makes one.</param>
    /// <param name="request">Its area is one of the caller's, in short form.</param>
    public async Task<WebhookOutcome> SaveAsync(Guid? id, SaveWebhookRequest request, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(request.Url, UriKind.Absolute, out var url) || !guard.Allows(url))
        {
            return new WebhookOutcome.AddressRefused();
        }

        var now = clock.GetUtcNow();
        var row = id is { } known ? await FindAsync(known, cancellation) : new WebhookRow
        {
            Id = Guid.CreateVersion7(now), Name = "", Url = "", AreaCode = "", Secret = WebhookSignature.NewSecret(), ChangedBy = "",
        };
        if (row is null)
        {
            return new WebhookOutcome.NotFound();
        }

        if (id is not null && request.ExpectedVersion != row.Version)
        {
            return new WebhookOutcome.Stale();
        }

        (row.Name, row.Url, row.AreaCode, row.IsEnabled) = (request.Name.Trim(), url.ToString(), request.AreaCode, request.IsEnabled);
        (row.ChangedAt, row.ChangedBy) = (now, caller.Account.DisplayName);
        row.Version++;
        if (id is null)
        {
            db.Webhooks.Add(row);
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new WebhookOutcome.Stale();
        }

        wake.Messages.Raise();
        return new WebhookOutcome.Saved(row.Id, row.Secret);
    }

    /// <summary>Drops it with its messages, those that wait included.</summary>
    /// <returns>False when there is no such webhook in the caller's areas.</returns>
    public async Task<bool> DropAsync(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is not null && await db.Webhooks.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation) > 0;

    private async Task<WebhookRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Webhooks.SingleOrDefaultAsync(webhook => webhook.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row : null;
}
