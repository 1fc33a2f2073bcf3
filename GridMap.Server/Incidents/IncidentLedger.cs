using GridMap.Contracts;
using GridMap.Contracts.Incidents;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Incidents;

/// <summary>Writes entries: one transaction each, numbered under a lock of the incident's row, so that numbers have no gaps and follow the commits.</summary>
internal sealed class IncidentLedger(GridMapDb db, MapWriter writer, Caller caller, AreaScope scope, TimeProvider clock)
{
    /// <summary>Opens an incident with its first entry; the same request again finds it open.</summary>
    public Task<IncidentOutcome> OpenAsync(OpenIncidentRequest request, CancellationToken cancellation) => SaveAsync(async saving =>
    {
        // Two of the same request meet here, one after the other.
        await writer.HoldFeedAsync(saving);
        if (await db.Incidents.SingleOrDefaultAsync(known => known.Id == request.Id, saving) is { } known)
        {
            return await FindRepeatedAsync(known.Id, request.Id, saving) is { } done && scope.Covers(known.AreaCode)
                ? done
                : new IncidentOutcome.Conflict(Message.Plain("incident.idTaken"));
        }

        var row = new IncidentRow
        {
            Id = request.Id,
            Title = request.Title.Trim(),
            AreaCode = request.AreaCode,
            Reason = request.Reason.Trim(),
            OpenedAt = clock.GetUtcNow(),
            OpenedBy = caller.Account.DisplayName,
        };
        db.Incidents.Add(row);
        return Add(row, request.Id, IncidentStep.Opened, item: null, row.Reason);
    }, cancellation);

    /// <summary>Writes what a step decides, with nobody else writing in the incident meanwhile.</summary>
    /// <param name="step">Reads and decides; adds its entry with <see cref="Add"/>.</param>
    public Task<IncidentOutcome> WriteAsync(
        Guid incidentId, Guid requestId, Func<IncidentRow, CancellationToken, Task<IncidentOutcome>> step, CancellationToken cancellation) => SaveAsync(async saving =>
    {
        await writer.HoldFeedAsync(saving);
        return await db.Incidents.SingleOrDefaultAsync(row => row.Id == incidentId, saving) is not { } row || !scope.Covers(row.AreaCode)
            ? new IncidentOutcome.NotFound()
            : await FindRepeatedAsync(incidentId, requestId, saving) ?? await step(row, saving);
    }, cancellation);

    /// <summary>Adds the next entry, and tells the followers of the area.</summary>
    public IncidentOutcome Add(IncidentRow row, Guid requestId, IncidentStep step, IncidentItem? item, string? text)
    {
        row.LastNumber++;
        row.ChangedAt = clock.GetUtcNow();
        var entry = new IncidentEntryRow
        {
            IncidentId = row.Id,
            Number = row.LastNumber,
            RequestId = requestId,
            At = row.ChangedAt,
            AccountId = caller.Account.Id,
            By = caller.Account.DisplayName,
            Step = step,
            ItemId = item?.Id,
            ItemVersion = item?.Version,
            Item = item is null ? null : IncidentRows.Write(item),
            Text = text,
        };
        db.IncidentEntries.Add(entry);
        writer.AnnounceIncident(row);
        return new IncidentOutcome.Done(entry.ToEntry());
    }

    private Task<IncidentOutcome> SaveAsync(Func<CancellationToken, Task<IncidentOutcome>> work, CancellationToken cancellation) =>
        writer.SaveAsync(work, cancellation);

    private async Task<IncidentOutcome?> FindRepeatedAsync(Guid incidentId, Guid requestId, CancellationToken cancellation) =>
        await db.IncidentEntries.AsNoTracking().SingleOrDefaultAsync(row => row.IncidentId == incidentId && row.RequestId == requestId, cancellation) is { } before
            && before.AccountId == caller.Account.Id
            ? new IncidentOutcome.Done(before.ToEntry())
            : null;
}
