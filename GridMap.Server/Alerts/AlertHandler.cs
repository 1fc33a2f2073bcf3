using GridMap.Contracts.Alerts;
using GridMap.Domain.Alerts;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Alerts;

/// <summary>What people say to alerts; each word is kept with who, when and why.</summary>
internal sealed class AlertHandler(GridMapDb db, MapWriter writer, AlertRecorder recorder, Caller caller, AreaScope scope)
{
    /// <param name="step">Acknowledged, FalseAlarm, Escalated or Undone.</param>
    /// <returns>What came of it; null when there is no such alert in the caller's areas.</returns>
    public async Task<AlertOutcome?> SayAsync(Guid id, AlertStep step, AlertWordRequest request, CancellationToken cancellation)
    {
        if (await db.Alerts.SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !scope.Covers(row.AreaCode))
        {
            return null;
        }

        var alert = row.ToAlert();
        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        var outcome = step switch
        {
            AlertStep.Acknowledged => alert.Acknowledge(request.ExpectedVersion),
            AlertStep.FalseAlarm => alert.CallFalse(note is not null, request.ExpectedVersion),
            AlertStep.Escalated => alert.Escalate(note is not null, request.ExpectedVersion),
            AlertStep.Undone => alert.Undo(request.ExpectedVersion),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "People do not say this."),
        };
        if (outcome is not AlertOutcome.Moved moved)
        {
            return outcome;
        }

        await recorder.SayAsync(row, moved.Alert, step, caller.Account, note, cancellation);
        try
        {
            await writer.SaveAsync(cancellation);
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            var current = await db.Alerts.AsNoTracking().Where(other => other.Id == id).Select(other => other.Version).SingleAsync(cancellation);
            return new AlertOutcome.Stale(current);
        }
    }
}
