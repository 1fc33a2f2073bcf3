using GridMap.Contracts.Alerts;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Alerts;

/// <summary>Makes, changes and drops rules. What a rule has raised stays, and stays with people.</summary>
internal sealed class AlertRuleEditor(GridMapDb db, MapWriter writer, AlertWake wake, Caller caller, AreaScope scope, TimeProvider clock)
{
    /// <param name="id">The rule to change; null makes one.</param>
    /// <param name="request">Its area is one of the caller's, in short form.</param>
    public async Task<AlertRuleOutcome> SaveAsync(Guid? id, SaveAlertRuleRequest request, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var row = id is { } known ? await FindAsync(known, cancellation) : new AlertRuleRow { Id = Guid.CreateVersion7(now), AreaCode = "", ChangedBy = "", MadeAt = now };
        if (row is null)
        {
            return new AlertRuleOutcome.NotFound();
        }

        if (id is not null && request.ExpectedVersion != row.Version)
        {
            return new AlertRuleOutcome.Stale();
        }

        // A rule that begins to watch, or watches something else, does not dig in the past.
        var begins = id is null || (request.IsEnabled && !row.IsEnabled) || row.Kind != request.Kind || row.AreaCode != request.AreaCode;
        (row.Kind, row.AreaCode, row.IsEnabled) = (request.Kind, request.AreaCode, request.IsEnabled);
        (row.MinScore, row.Hours, row.DueOn, row.WorkingDays) = (request.MinScore, request.Hours, request.DueOn, request.WorkingDays);
        (row.ChangedAt, row.ChangedBy) = (now, caller.Account.DisplayName);
        row.MadeAt = begins ? now : row.MadeAt;
        row.Version++;
        if (!row.ToRule().IsWhole)
        {
            return new AlertRuleOutcome.Refused(Problems.Say($"alert.rule{request.Kind}"));
        }

        if (id is null)
        {
            db.AlertRules.Add(row);
        }

        try
        {
            await writer.SaveAsync(
                async transaction =>
                {
                    row.SinceSequence = begins ? await db.FeedHead.AsNoTracking().Select(head => head.Sequence).SingleAsync(transaction) : row.SinceSequence;
                    return true;
                },
                cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new AlertRuleOutcome.Stale();
        }

        wake.RaiseForNewRules();
        return new AlertRuleOutcome.Saved(row.ToSummary());
    }

    /// <returns>False when there is no such rule in the caller's areas.</returns>
    public async Task<bool> DropAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is null)
        {
            return false;
        }

        await db.AlertRules.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation);
        wake.RaiseForNewRules();
        return true;
    }

    private async Task<AlertRuleRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.AlertRules.SingleOrDefaultAsync(rule => rule.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row : null;
}
